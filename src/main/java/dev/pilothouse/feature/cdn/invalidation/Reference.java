package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CloudFront's caller references: the same for the same wish, so that asking twice is one invalidation; and what one tells
 * of where an invalidation came from.
 */
final class Reference {
    private static final Pattern OURS = Pattern.compile("(?<who>\\S+) \\S+Z [0-9a-f]{64}(-\\d+)?");
    private static final Pattern PREVIEW = Pattern.compile("preview \\S+-[0-9a-f]{64}");
    private static final Pattern DEPLOY = Pattern.compile("((?<number>\\d+) )?(?<release>\\S+)-[0-9a-f]{64}");

    /** As AWS's command line makes them: {@code cli-1512345678-123456}. */
    private static final Pattern CLI = Pattern.compile("cli-\\d+-\\d+");

    private static final int LONGEST_NAME = 30;

    private Reference() {}

    /** @param at when the person asked for it */
    static String of(String person, Instant at, List<String> paths) {
        String name = person.replaceAll("\\s|@.*", "");
        return (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + " "
                + at.truncatedTo(ChronoUnit.MILLIS) + " " + Sha256.hex(String.join("\n", paths));
    }

    /** Where it came from: a person, a release, a preview, AWS's command line, or something else. */
    static String origin(String reference) {
        Matcher ours = OURS.matcher(reference);
        if (ours.matches()) {
            return ours.group("who");
        }
        if (PREVIEW.matcher(reference).matches()) {
            return Text.tr("a preview");
        }
        Matcher deploy = DEPLOY.matcher(reference);
        if (deploy.matches()) {
            return Text.tr(
                    "release {0}", Optional.ofNullable(deploy.group("number")).orElse(deploy.group("release")));
        }
        return CLI.matcher(reference).matches() ? Text.tr("AWS command line") : Text.tr("elsewhere");
    }
}
