package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Listener;
import dev.pilothouse.sandbox.wire.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What listens for one distribution's viewers: signs every answer as the edge does, and goes on listening while there is no distribution. */
final class EdgeSite implements Listener.Site {
    private static final System.Logger LOG = System.getLogger(EdgeSite.class.getName());
    private static final String VIA = "1.1 sandbox.cloudfront.net (CloudFront)";

    private final Function<Request, Optional<Routed<EdgeDistribution>>> routes;
    private final Function<String, EdgeMeter> meters;

    /**
     * @param routes which distribution a request goes to; empty where there is none
     * @param meters by the id of the distribution that answers
     */
    EdgeSite(Function<Request, Optional<Routed<EdgeDistribution>>> routes, Function<String, EdgeMeter> meters) {
        this.routes = routes;
        this.meters = meters;
    }

    @Override
    public Answer answer(Request viewer) throws IOException {
        Optional<Routed<EdgeDistribution>> route = routes.apply(viewer);
        Answer answer = unsigned(viewer, route.map(Routed::to));
        route.ifPresent(it -> meters.apply(it.to().id()).seen(answer));
        Map<String, List<String>> headers = Headers.copy(answer.headers());
        headers.put("via", List.of(VIA));
        headers.put("x-amz-cf-pop", List.of("SBX50-C1"));
        headers.put("x-amz-cf-id", List.of(UUID.randomUUID().toString()));
        route.flatMap(Routed::cookie).ifPresent(cookie -> headers.put("set-cookie", List.of(cookie)));
        return new Answer(answer.status(), headers, answer.body());
    }

    private static Answer unsigned(Request viewer, Optional<EdgeDistribution> served) throws IOException {
        try {
            return served.isPresent() ? served.get().answer(viewer) : EdgePages.nobodyHere();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The edge failed at " + viewer.rawPath(), e);
            return EdgePages.originFailed();
        }
    }
}
