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

    private final Function<Request, Optional<EdgeDistribution>> distribution;
    private final EdgeMeter meter;

    EdgeSite(Function<Request, Optional<EdgeDistribution>> distribution, EdgeMeter meter) {
        this.distribution = distribution;
        this.meter = meter;
    }

    @Override
    public Answer answer(Request viewer) throws IOException {
        Answer answer = unsigned(viewer);
        meter.seen(answer);
        Map<String, List<String>> headers = Headers.copy(answer.headers());
        headers.put("via", List.of(VIA));
        headers.put("x-amz-cf-pop", List.of("SBX50-C1"));
        headers.put("x-amz-cf-id", List.of(UUID.randomUUID().toString()));
        return new Answer(answer.status(), headers, answer.body());
    }

    private Answer unsigned(Request viewer) throws IOException {
        try {
            Optional<EdgeDistribution> served = distribution.apply(viewer);
            return served.isPresent() ? served.get().answer(viewer) : EdgePages.nobodyHere();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The edge failed at " + viewer.rawPath(), e);
            return EdgePages.originFailed();
        }
    }
}
