package dev.pilothouse.sandbox.shop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How much a function has to do.
 *
 * @param perMinute how often it is invoked, averaged over a day
 * @param median of its durations, in milliseconds
 * @param errors how many of a thousand fail
 */
public record ShopLoad(String function, double perMinute, double median, int errors) {
    /** How many pages and files of the site are asked for in a minute, averaged over a day. */
    public static final double PAGES = 22;

    private static final List<ShopLoad> ALL = List.of(
            new ShopLoad("catalog-search", 24, 34, 2),
            new ShopLoad("orders-api", 14, 74, 3),
            new ShopLoad("checkout", 4, 128, 28),
            new ShopLoad("send-receipt", 4, 142, 20),
            new ShopLoad("image-resize", 0.5, 410, 10),
            new ShopLoad("nightly-report", 1 / 1440.0, 890, 0),
            new ShopLoad("order-feed", 0.04, 310, 0));

    private static final double LEAST = 0.3;
    private static final int PEAK_HOUR = 15;
    private static final int HOURS = 24;

    /** Of all functions. */
    public static List<ShopLoad> all() {
        return ALL;
    }

    /** How busy the shop is at a time against the average of a day: little at night, most in the afternoon. */
    public static double busy(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        double hour = time.getHour() + time.getMinute() / 60.0;
        double wave = (1 + Math.cos((hour - PEAK_HOUR) / HOURS * 2 * Math.PI)) / 2;
        boolean weekend = time.getDayOfWeek().getValue() > 5;
        return (LEAST + 2 * (1 - LEAST) * wave) * (weekend ? 0.8 : 1);
    }
}
