package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.check.ForbiddenNames;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.hosts.HostFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a folder or .zip holds, sorted while it is walked: files to read, things left out, names that are forbidden. */
final class Listing {
    private static final int LONGEST_KEY = 1024;
    private final String prefix;
    private final Map<String, String> reasons;
    final List<Entry> files = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final Set<String> hostFiles = new HashSet<>();
    final List<Waiver> waivers = new ArrayList<>();
    private Optional<Instant> newest = Optional.empty();

    /**
     * An empty one.
     *
     * @param prefix what stands before every path in the bucket
     * @param reasons why files are to be published whatever the rules say, by path
     */
    Listing(String prefix, Map<String, String> reasons) {
        this.prefix = prefix;
        this.reasons = reasons;
    }

    /** A file to read, of so many bytes as it was listed. */
    record Entry(String path, long size) {}

    /** Notes a file; one with a forbidden name is not read. */
    void file(String path, long size) {
        if (HostFiles.isOne(path)) {
            hostFiles.add(path);
            skip(path, Skipped.Reason.HOST_FILE);
            return;
        }
        Optional<String> rule = ForbiddenNames.rule(lastOf(path));
        boolean waived = reasons.containsKey(path);
        if (waived) {
            rule.ifPresent(name -> waivers.add(new Waiver(path, name, reasons.get(path))));
        }
        if (rule.isPresent() && !waived) {
            findings.add(new Finding(path, 0, rule.get()));
        } else if ((prefix + path).getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            skip(path, Skipped.Reason.NAME_TOO_LONG);
        } else {
            files.add(new Entry(path, size));
        }
    }

    /** Notes when a file was written. */
    void written(Instant when) {
        newest = newest.filter(known -> known.isAfter(when)).or(() -> Optional.of(when));
    }

    /** When the newest file was written, as far as that is known. */
    Optional<Instant> newest() {
        return newest;
    }

    /** Notes a folder; false where its name is forbidden, and nothing in it is to be looked at. */
    boolean folder(String path) {
        Optional<String> rule = ForbiddenNames.rule(lastOf(path));
        rule.ifPresent(name -> findings.add(new Finding(path + "/", 0, name)));
        return rule.isEmpty();
    }

    void skip(String path, Skipped.Reason reason) {
        skipped.add(new Skipped(path, reason));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
