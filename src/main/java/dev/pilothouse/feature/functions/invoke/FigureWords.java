package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.functions.catalog.HealthWords;
import java.util.ArrayList;
import java.util.List;

/** What a request came to, in words. */
final class FigureWords {
    private FigureWords() {}

    /** {@code 146 ms, billed 147 ms · warm · 84 MB of 256 · cost $0.0000006}. */
    static String line(Report report, Price price) {
        List<String> parts = new ArrayList<>();
        parts.add(Text.tr(
                "{0}, billed {1} ms",
                HealthWords.millis(report.duration().toNanos() / 1e6),
                Humane.count(report.billed().toMillis())));
        parts.add(start(report));
        if (report.used().isPresent() && report.memory().isPresent()) {
            parts.add(Text.tr(
                    "{0} MB of {1}",
                    String.valueOf(report.used().getAsInt()),
                    String.valueOf(report.memory().getAsInt())));
        }
        if (report.memory().isPresent()) {
            String cost = Price.words(price.of(report.billed(), report.memory().getAsInt()));
            parts.add(price.exact() ? Text.tr("cost {0}", cost) : Text.tr("cost about {0}", cost));
        }
        return String.join(" · ", parts);
    }

    /** The same in full, for hovering: what was billed, and by which price. */
    static String exact(Report report, Price price) {
        String seconds = price.gigabyteSecond().dollars().toPlainString();
        String requests = price.million().dollars().toPlainString();
        String billed = String.valueOf(report.billed().toMillis());
        return price.exact()
                ? Text.tr(
                        "Billed {0} ms, at ${1} a gigabyte-second and ${2} a million requests: AWS’s list price in"
                                + " this region, beyond the free tier.",
                        billed, seconds, requests)
                : Text.tr(
                        "Billed {0} ms, at about ${1} a gigabyte-second and ${2} a million requests: not all of this"
                                + " region’s prices are known here, and US East’s stand for them.",
                        billed, seconds, requests);
    }

    /** Whether an environment had to be begun first. */
    static String start(Report report) {
        return report.init()
                .map(init -> Text.tr("cold start {0}", HealthWords.millis(init.toMillis())))
                .or(() -> report.restore()
                        .map(restore -> Text.tr("restored in {0}", HealthWords.millis(restore.toMillis()))))
                .orElse(Text.tr("warm"));
    }
}
