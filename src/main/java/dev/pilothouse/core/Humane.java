package dev.pilothouse.core;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sizes, counts and times as people read them; the exact value belongs beside it, on hover. Thread-safe. */
public final class Humane {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Humane() {}

    /** {@code 1,977}. */
    public static String count(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** {@code 184.2 kB}: steps of 1000, one decimal below a hundred units and none for bytes. */
    public static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        // 999.95 would be written 1,000.0.
        while (Math.abs(size) >= 999.95 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(unit == 0 ? 0 : 1);
        format.setMaximumFractionDigits(unit == 0 ? 0 : 1);
        return format.format(size) + " " + UNITS[unit];
    }

    /** {@code 184,213 bytes}. */
    public static String exactBytes(long bytes) {
        return bytes == 1 ? Text.tr("1 byte") : Text.tr("{0} bytes", count(bytes));
    }

    /** {@code 38 ms}, {@code 3 s}, {@code 41 min}, {@code 2 h 5 min}, {@code 3 days}; rounded down. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return Text.tr("{0} ms", duration.toMillis());
        }
        if (seconds < 60) {
            return Text.tr("{0} s", seconds);
        }
        if (seconds < 3600) {
            return Text.tr("{0} min", duration.toMinutes());
        }
        if (duration.toDays() < 2) {
            long minutes = duration.toMinutesPart();
            return minutes == 0
                    ? Text.tr("{0} h", duration.toHours())
                    : Text.tr("{0} h {1} min", duration.toHours(), minutes);
        }
        return Text.tr("{0} days", duration.toDays());
    }

    /** {@code now}, {@code 5 min ago}, {@code 2 h ago}, {@code yesterday}, {@code Friday}, {@code 9 days ago}, then the date. */
    public static String ago(Instant then, Instant now, ZoneId zone) {
        Duration passed = Duration.between(then, now);
        ZonedDateTime day = then.atZone(zone);
        long days = ChronoUnit.DAYS.between(day.toLocalDate(), now.atZone(zone).toLocalDate());
        if (passed.toSeconds() < 60) {
            return Text.tr("now");
        }
        if (days == 0 || passed.toHours() < 6) {
            return Text.tr("{0} ago", duration(passed.truncatedTo(hours(passed))));
        }
        if (days == 1) {
            return Text.tr("yesterday");
        }
        if (days < 7) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return days < 30
                ? Text.tr("{0} days ago", days)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    /** Date and time to the second with the zone, for hovering. */
    public static String exactTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", locale()).format(instant.atZone(zone));
    }

    private static ChronoUnit hours(Duration passed) {
        return passed.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
