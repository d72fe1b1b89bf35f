package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudwatch.History;
import dev.pilothouse.sandbox.cloudwatch.MetricKey;
import dev.pilothouse.sandbox.cloudwatch.Samples;
import dev.pilothouse.sandbox.shop.ShopLoad;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The functions' metrics of the week before the sandbox began. In it lie two bad times: {@code checkout} waited for its
 * payments and failed, and a campaign sent more people to {@code catalog-search} than it could take.
 */
final class FunctionHistory implements History {
    private static final String SPACE = "AWS/Lambda";
    private static final Duration LENGTH = Duration.ofDays(7);
    private static final Duration SLOW_PAYMENTS = Duration.ofHours(53);
    private static final Duration CAMPAIGN = Duration.ofHours(76);
    private static final Duration BAD_TIME = Duration.ofMinutes(22);
    private static final List<String> NAMES =
            List.of("Invocations", "Errors", "Throttles", "Duration", "ConcurrentExecutions");
    /** Values that stand for all of a minute's, so that a week is worked out in no time. */
    private static final int DRAWN = 8;

    private static final double SPREAD = 0.5;

    private final Instant end;

    FunctionHistory(Instant end) {
        this.end = end;
    }

    @Override
    public Collection<MetricKey> metrics() {
        List<MetricKey> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(new MetricKey(SPACE, name, Map.of()));
            for (ShopLoad load : ShopLoad.all()) {
                all.add(new MetricKey(SPACE, name, Map.of("FunctionName", load.function())));
            }
        }
        return all;
    }

    @Override
    public Optional<Samples> minute(MetricKey key, Instant minute) {
        if (!key.namespace().equals(SPACE)
                || !NAMES.contains(key.name())
                || !minute.isBefore(end)
                || minute.isBefore(end.minus(LENGTH))) {
            return Optional.empty();
        }
        Samples samples = new Samples();
        for (ShopLoad load : ShopLoad.all()) {
            if (isMeant(key.dimensions(), load.function())) {
                add(samples, key.name(), load, minute);
            }
        }
        return Optional.of(samples).filter(it -> !it.isEmpty());
    }

    /** Visitors come by the alias, so that its figures are the function's. */
    private static boolean isMeant(Map<String, String> dimensions, String function) {
        return dimensions.isEmpty()
                || function.equals(dimensions.get("FunctionName"))
                        && (dimensions.size() == 1
                                || dimensions.size() == 2 && (function + ":live").equals(dimensions.get("Resource")));
    }

    private void add(Samples samples, String name, ShopLoad load, Instant minute) {
        long back = Duration.between(minute, end).toMinutes();
        SplittableRandom random = new SplittableRandom(load.function().hashCode() * 1_000_003L + back);
        boolean slow = load.function().equals("checkout") && isIn(SLOW_PAYMENTS, back);
        boolean crowded = load.function().equals("catalog-search") && isIn(CAMPAIGN, back);
        double mean = load.perMinute() * ShopLoad.busy(minute) * (crowded ? 7 : 1);
        int count = count(mean, random);
        if (count == 0) {
            return;
        }
        switch (name) {
            case "Invocations" -> samples.add(1, count);
            case "Errors" -> errors(samples, count, slow ? 240 : load.errors(), random);
            case "Throttles" -> errors(samples, count, crowded ? 60 : 0, random);
            case "Duration" -> durations(samples, count, load.median() * (slow ? 4 : crowded ? 1.8 : 1), random);
            default -> {
                samples.add(1, count);
                samples.add(1 + count(mean * load.median() / 60_000 * (slow ? 4 : 1), random), 1);
            }
        }
    }

    private static boolean isIn(Duration begun, long back) {
        long from = begun.toMinutes();
        return back <= from && back > from - BAD_TIME.toMinutes();
    }

    private static void errors(Samples samples, int count, int ofThousand, SplittableRandom random) {
        int bad = 0;
        for (int i = 0; i < count; i++) {
            bad += random.nextInt(1000) < ofThousand ? 1 : 0;
        }
        if (bad > 0) {
            samples.add(1, bad);
        }
        if (bad < count) {
            samples.add(0, (double) count - bad);
        }
    }

    private static void durations(Samples samples, int count, double median, SplittableRandom random) {
        int drawn = Math.min(count, DRAWN);
        for (int i = 0; i < drawn; i++) {
            boolean cold = random.nextInt(400) == 0;
            samples.add(median * Math.exp(random.nextGaussian() * SPREAD) + (cold ? 250 : 0), (double) count / drawn);
        }
    }

    /** A number of things that happen by chance, so many on average. */
    static int count(double mean, SplittableRandom random) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
