package dev.pilothouse.feature.cdn.invalidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * How many paths the account has had forgotten this month, which begins at midnight UTC. The first 1,000 of a month are
 * free, whichever distributions of the account they are of, and each further one costs $0.005; a wildcard is one path:
 * Developer Guide, "Pay for file invalidation".
 *
 * @param exact whether all of the month's paths are in it; otherwise there are at least so many
 */
public record MonthCount(long paths, boolean exact) {
    /** A month's free paths. */
    public static final long FREE = 1000;

    private static final BigDecimal PRICE = new BigDecimal("0.005");

    /** When the month began. */
    static Instant begin(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** @param others paths of the account's other distributions this month; empty where that is not known */
    static MonthCount of(History history, OptionalLong others, Instant now) {
        Instant begin = begin(now);
        var month = history.rows().stream()
                .filter(row -> !row.entry().created().isBefore(begin))
                .toList();
        boolean reached = history.whole() || month.size() < history.rows().size();
        boolean read = month.stream().allMatch(row -> row.detail().isPresent());
        return new MonthCount(
                month.stream().mapToLong(row -> row.paths().size()).sum() + others.orElse(0),
                others.isPresent() && reached && read);
    }

    /** What so many further paths cost, in US dollars. */
    BigDecimal price(int more) {
        long free = Math.max(0, FREE - paths);
        return PRICE.multiply(BigDecimal.valueOf(Math.max(0, more - free)));
    }
}
