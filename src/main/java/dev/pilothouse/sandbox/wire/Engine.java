package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import dev.pilothouse.sandbox.iam.RefusedException;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Answers AWS's wire protocols with registered handlers: route, verify, decode, authorize, handle, encode. Thread-safe.
 */
public final class Engine implements Listener.Site {
    private static final Logger LOG = System.getLogger(Engine.class.getName());

    private final List<Hosted> hosts;
    private final Router router;
    private final Clock clock;
    private final Gate gate;
    private final Watch watch;

    /** Of services that register their operations now; their models are bound later, as requests come. */
    public Engine(List<Service> services, Clock clock, Gate gate, Watch watch) {
        this.hosts = services.stream().map(Hosted::of).toList();
        this.router = new Router(hosts);
        this.clock = clock;
        this.gate = gate;
        this.watch = watch;
    }

    @Override
    public Answer answer(Request http) throws IOException {
        Payload payload = new Payload(http.body());
        Optional<String> signingName = gate.signingName(http);
        if (signingName.isEmpty() && http.header("X-Amz-Target").isEmpty()) {
            Optional<Answer> plain = plain(http);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        Optional<Route> route;
        try {
            route = router.route(http, signingName, payload);
        } catch (ApiError e) {
            return ErrorWriter.write(style(signingName), e, RequestIds.next(style(signingName)));
        }
        return route.isPresent() ? operation(route.get(), http, payload) : unknown(http, signingName);
    }

    private Optional<Answer> plain(Request http) throws IOException {
        for (Hosted host : hosts) {
            Optional<Answer> answer = host.service().plain(http);
            if (answer.isPresent()) {
                return Optional.of(new Troubled(watch, Watch.PLAIN, host.service(), RequestIds.next(host.style()))
                        .answer(ignored -> answer.get()));
            }
        }
        return Optional.empty();
    }

    private Answer operation(Route route, Request http, Payload payload) throws IOException {
        Style style = route.host().style();
        String requestId = RequestIds.next(style);
        Answer answer = new Troubled(
                        watch, route.operation().name(), route.host().service(), requestId)
                .answer(seen -> {
                    Answer whole = told(route, http, payload, new Context(requestId, seen));
                    return route.host().service().tellsChecksum() ? whole.withChecksum() : whole;
                });
        return RequestIds.stamp(answer, style, requestId);
    }

    private Answer told(Route route, Request http, Payload payload, Context context) throws IOException {
        try {
            return handle(route, http, payload, context);
        } catch (ApiError e) {
            return ErrorWriter.write(route.host().style(), e, context.requestId());
        }
    }

    private Answer handle(Route route, Request http, Payload payload, Context context) throws IOException {
        Registry.Entry entry = route.host()
                .registry()
                .entry(route.operation().request())
                .orElseThrow(() -> new ApiError(
                        501,
                        "NotImplemented",
                        "The sandbox does not implement " + route.operation().name() + "."));
        try {
            Admission admission = admit(route, entry, http, payload);
            context.seen.by(admission.caller());
            Request unframed = AwsChunked.withoutFraming(http);
            Exchange exchange =
                    new Exchange(unframed, context.requestId, clock.instant(), gate.signatureTime(), admission);
            return exchange.complete(respond(route, entry, exchange, admission));
        } catch (RefusedException e) {
            throw Refusals.of(route.host().style(), e);
        } catch (MalformedInputException e) {
            throw Refusals.malformed(route.host().style(), e);
        } catch (ApiError | IOException e) {
            throw e;
        } catch (Exception e) {
            LOG.log(
                    Logger.Level.ERROR,
                    "The sandbox failed at " + route.operation().name(),
                    e);
            throw new ApiError(500, "InternalFailure", route.operation().name() + " failed inside the sandbox: " + e);
        }
    }

    private static Answer respond(Route route, Registry.Entry entry, Exchange exchange, Admission admission)
            throws Exception {
        Service service = route.host().service();
        Operation operation = route.operation();
        byte[] body = operation.streamsInput() ? new byte[0] : new Payload(exchange.body()).bytes();
        Object request = new RequestReader(service.protocol(), exchange.http(), route.labels())
                .read(operation.newRequest(), body);
        entry.needs()
                .ifPresent(needs ->
                        admission.require(needs.action(), needs.resource().apply(request)));
        SdkPojo response = (SdkPojo) entry.handler().handle(request, exchange);
        return new ResponseWriter(service, operation.name(), response).write(exchange.requestId());
    }

    private Admission admit(Route route, Registry.Entry entry, Request http, Payload payload) throws IOException {
        Service service = route.host().service();
        return entry.signed() ? gate.admit(service, http, payload) : gate.letIn(service, http, payload);
    }

    private Answer unknown(Request http, Optional<String> signingName) {
        Style style = style(signingName);
        String what = http.header("X-Amz-Target").orElse(http.method() + " " + http.rawPath());
        String requestId = RequestIds.next(style);
        watch.before(what);
        watch.after(what, Caller.anonymous().arn(), 404);
        ApiError error = new ApiError(
                404,
                "UnknownOperationException",
                "The sandbox knows no operation for " + what
                        + signingName.map(name -> " of " + name).orElse("") + ".");
        return RequestIds.stamp(ErrorWriter.write(style, error, requestId), style, requestId);
    }

    private Style style(Optional<String> signingName) {
        return hosts.stream()
                .filter(host ->
                        signingName.filter(host.service().signingName()::equals).isPresent())
                .map(Hosted::style)
                .findFirst()
                .orElse(Style.REST_XML);
    }

    /** What belongs to one request under way. */
    private record Context(String requestId, Troubled.Seen seen) {}
}
