package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Cache-Control header as people say it: {@code 1 year, immutable}. */
final class CacheWords {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|,)\\s*max-age=(\\d{1,10})\\s*(?:,|$)");
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private CacheWords() {}

    /** The header itself where it says more than how long to keep. */
    static String of(String header) {
        Matcher age = MAX_AGE.matcher(header);
        if (!age.find()) {
            return header;
        }
        String rest = header.replaceAll("max-age=\\d+|public|immutable|[,\\s]", "");
        if (!rest.isEmpty()) {
            return header;
        }
        long seconds = Long.parseLong(age.group(1));
        String kept = seconds == YEAR ? Text.tr("1 year") : Humane.duration(Duration.ofSeconds(seconds));
        return header.contains("immutable") ? Text.tr("{0}, immutable", kept) : kept;
    }
}
