package dev.pilothouse.feature.logs.request;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.logs.RequestLines;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.feature.logs.lines.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.Segment;

/** Pulls one request together: its lines in all groups, then those of its trace. Blocking; thread-safe. */
public final class RequestGateway {
    private static final int AT_ONCE = 4;
    private static final int MOST_RELATED = 12;
    private final AwsClients clients;
    private final RequestLines lines;

    public RequestGateway(AwsClients clients) {
        this.clients = clients;
        this.lines = new RequestLines(clients);
    }

    /**
     * The request as far as it can be read; what can't is told in its notes, unless nothing can.
     *
     * @param groups where it may have left lines
     * @param since it began then, or later
     */
    RequestStory pull(String id, List<String> groups, Instant since) throws InterruptedException {
        Pulling pulling = new Pulling();
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        Set<Pulling.Invocation> asked = Collections.synchronizedSet(new HashSet<>());
        List<Pulling.Invocation> first =
                groups.stream().map(group -> new Pulling.Invocation(group, id)).toList();
        read(first, since, pulling, notes, asked);
        Optional<String> trace = pulling.trace();
        if (trace.isPresent()) {
            read(
                    groups.stream()
                            .map(group -> new Pulling.Invocation(group, trace.get()))
                            .toList(),
                    since,
                    pulling,
                    notes,
                    asked);
            List<Pulling.Invocation> related = pulling.invocations().stream()
                    .filter(invocation -> !asked.contains(invocation))
                    .limit(MOST_RELATED)
                    .toList();
            read(related, since, pulling, notes, asked);
        }
        List<Span> spans = trace.map(it -> spans(it, notes)).orElse(List.of());
        return new RequestStory(
                id,
                pulling.arrivals(),
                pulling.parts(),
                trace,
                spans.isEmpty() ? pulling.spans() : spans,
                !spans.isEmpty(),
                notes.stream().distinct().toList());
    }

    private void read(
            Collection<Pulling.Invocation> wanted,
            Instant since,
            Pulling into,
            List<String> notes,
            Set<Pulling.Invocation> asked)
            throws InterruptedException {
        List<SdkException> failed = Collections.synchronizedList(new ArrayList<>());
        Parallel.<Pulling.Invocation, InterruptedException>each(AT_ONCE, wanted, one -> {
            asked.add(one);
            try {
                into.add(lines.now(one.group(), one.id(), since));
            } catch (ResourceNotFoundException noSuchGroup) {
                // A function that nobody invoked yet has none.
                return;
            } catch (SdkException e) {
                failed.add(e);
                notes.add(Text.tr(
                        "{0}: {1}",
                        new Source(one.group(), "").shown(),
                        new Faults().explain(e).what()));
            }
        });
        if (!failed.isEmpty() && failed.size() == wanted.size()) {
            throw failed.getFirst();
        }
    }

    private List<Span> spans(String trace, List<String> notes) {
        try {
            return TraceReader.read(clients
                    .get(XRayClient.class, XRayClient::builder, Calls.READ)
                    .batchGetTraces(request -> request.traceIds(trace))
                    .traces()
                    .stream()
                    .flatMap(it -> it.segments().stream())
                    .map(Segment::document)
                    .collect(Collectors.toList()));
        } catch (SdkException e) {
            notes.add(Text.tr("X-Ray: {0}", new Faults().explain(e).what()));
            return List.of();
        }
    }
}
