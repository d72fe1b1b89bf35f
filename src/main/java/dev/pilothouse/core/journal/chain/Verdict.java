package dev.pilothouse.core.journal.chain;

import java.util.List;

/**
 * What looking at every line of a chain came to.
 *
 * @param lines how many there are
 * @param head the last line's number and hash: kept elsewhere, it proves later that nothing up to it was altered or cut off
 * @param findings in the order of the lines
 */
public record Verdict(long lines, Head head, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether every line is as it was written and where it was written. */
    public boolean sound() {
        return findings.stream().allMatch(Finding::harmless);
    }

    /**
     * Something that is not as it was written.
     *
     * @param line the number of the line where it shows
     * @param harmless whether nothing that was ever reported as written is concerned
     */
    public record Finding(long line, String words, boolean harmless) {}
}
