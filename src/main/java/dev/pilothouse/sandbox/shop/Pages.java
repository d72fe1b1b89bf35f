package dev.pilothouse.sandbox.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What visitors look at of the site, and when. One thread. */
final class Pages {
    private static final List<String> PATHS = List.of(
            "/",
            "/",
            "/",
            "/",
            "/products/",
            "/products/",
            "/products/",
            "/about/team.html",
            "/robots.txt",
            "/sitemap.xml",
            "/site.webmanifest");

    private static final int LOST = 120;
    private static final double MINUTE = 60_000;

    private final SplittableRandom random;

    Pages(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Duration pause(Instant now) {
        double perMinute = ShopLoad.PAGES * ShopLoad.busy(now);
        return Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * MINUTE / perMinute));
    }

    /** Now and then of a link that leads nowhere. */
    String next() {
        return random.nextInt(LOST) == 0 ? "/winter-sale.html" : PATHS.get(random.nextInt(PATHS.size()));
    }
}
