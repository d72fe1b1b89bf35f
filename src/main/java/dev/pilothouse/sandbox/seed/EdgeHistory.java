package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudwatch.History;
import dev.pilothouse.sandbox.cloudwatch.MetricKey;
import dev.pilothouse.sandbox.cloudwatch.Samples;
import dev.pilothouse.sandbox.shop.ShopLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A distribution's metrics of the week before the sandbox began: visitors by day and night, and a release that emptied the edge. */
final class EdgeHistory implements History {
    private static final String SPACE = "AWS/CloudFront";
    private static final List<String> NAMES =
            List.of("Requests", "BytesDownloaded", "4xxErrorRate", "5xxErrorRate", "TotalErrorRate", "CacheHitRate");
    private static final Duration LENGTH = Duration.ofDays(7);
    private static final int BYTES = 21_000;
    private static final int ALL = 100;
    /** How long ago the last release was, and how long the edge needs to be warm again, in minutes. */
    private static final int RELEASED = 2 * 60;

    private static final int COLD = 25;

    private final Map<String, String> dimensions;
    private final double share;
    private final Instant end;

    /** @param share of the shop's visitors, who come here */
    EdgeHistory(String distribution, double share, Instant end) {
        this.dimensions = Map.of("DistributionId", distribution, "Region", "Global");
        this.share = share;
        this.end = end;
    }

    @Override
    public Collection<MetricKey> metrics() {
        return NAMES.stream()
                .map(name -> new MetricKey(SPACE, name, dimensions))
                .toList();
    }

    @Override
    public Optional<Samples> minute(MetricKey key, Instant minute) {
        if (!key.namespace().equals(SPACE)
                || !key.dimensions().equals(dimensions)
                || !minute.isBefore(end)
                || minute.isBefore(end.minus(LENGTH))) {
            return Optional.empty();
        }
        long back = Duration.between(minute, end).toMinutes();
        SplittableRandom random = new SplittableRandom(7_919L * back);
        int requests = FunctionHistory.count(share * ShopLoad.PAGES * ShopLoad.busy(minute), random);
        if (requests == 0) {
            return Optional.empty();
        }
        Samples samples = new Samples();
        boolean cold = back <= RELEASED && back > RELEASED - COLD;
        switch (key.name()) {
            case "Requests" -> samples.add(1, requests);
            case "BytesDownloaded" -> samples.add(BYTES * Math.exp(random.nextGaussian() * 0.2), requests);
            case "4xxErrorRate", "TotalErrorRate" -> share(samples, requests, 8, random);
            case "5xxErrorRate" -> share(samples, requests, 0, random);
            case "CacheHitRate" -> share(samples, requests, cold ? 580 : 942, random);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(samples);
    }

    private static void share(Samples samples, int requests, int ofThousand, SplittableRandom random) {
        int so = 0;
        for (int i = 0; i < requests; i++) {
            so += random.nextInt(1000) < ofThousand ? 1 : 0;
        }
        if (so > 0) {
            samples.add(ALL, so);
        }
        if (so < requests) {
            samples.add(0, (double) requests - so);
        }
    }
}
