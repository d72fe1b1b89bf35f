package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Batches;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Paths and their price in words. */
final class CountWords {
    private CountWords() {}

    /** {@code 1 path · free}, {@code 1,200 paths · $1.00 beyond the month’s 1,000 free}. */
    static String cost(List<String> paths, Optional<MonthCount> month) {
        if (paths.isEmpty()) {
            return "";
        }
        String count = Text.tr("{0,choice,1#1 path|1<{0} paths}", paths.size());
        if (month.isEmpty()) {
            return count;
        }
        BigDecimal price = month.get().price(paths.size());
        if (price.signum() > 0) {
            String dollars = price.setScale(
                            Math.max(2, price.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                    .toPlainString();
            return Text.tr("{0} · ${1} beyond the month’s {2} free", count, dollars, Humane.count(MonthCount.FREE));
        }
        return month.get().exact()
                ? Text.tr("{0} · free", count)
                : Text.tr("{0} · free up to {1} a month", count, Humane.count(MonthCount.FREE));
    }

    /** {@code 3}, {@code 1 wildcard}, {@code 2, 1 wildcard}, {@code 1 tag}: as CloudFront counts and limits them. */
    static String counted(List<String> paths) {
        long wild = paths.stream().filter(Batches::isWildcard).count();
        long tags = paths.stream().filter(Batches::isTag).count();
        long plain = paths.size() - wild - tags;
        StringJoiner words = new StringJoiner(", ");
        if (plain > 0 || paths.isEmpty()) {
            words.add(Humane.count(plain));
        }
        if (wild > 0) {
            words.add(Text.tr("{0,choice,1#1 wildcard|1<{0} wildcards}", wild));
        }
        if (tags > 0) {
            words.add(Text.tr("{0,choice,1#1 tag|1<{0} tags}", tags));
        }
        return words.toString();
    }
}
