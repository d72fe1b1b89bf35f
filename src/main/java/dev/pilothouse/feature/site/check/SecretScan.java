package dev.pilothouse.feature.site.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Looks for secrets in the first megabyte of a text file. Thread-safe. */
public final class SecretScan {
    /** How many bytes of each file are looked at. */
    public static final int HEAD = 1024 * 1024;

    private static final int AT_MOST = 20;

    private SecretScan() {}

    /**
     * What looks like a secret, by line; none in a binary file.
     *
     * @param head the file's first {@link #HEAD} bytes, or all of them
     */
    public static List<Finding> findings(String path, byte[] head) {
        Charset charset = charset(head);
        if (charset == StandardCharsets.ISO_8859_1 && isBinary(head)) {
            return List.of();
        }
        String text = new String(head, charset);
        return findings(path, text, text.toLowerCase(Locale.ROOT));
    }

    /** The same for a text that is decoded already; {@code folded} is it in lower case. */
    static List<Finding> findings(String path, CharSequence text, String folded) {
        List<Finding> findings = new ArrayList<>();
        for (SecretRule rule : SecretRule.ALL) {
            look(path, text, folded, rule, findings);
        }
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line))
                .limit(AT_MOST)
                .toList();
    }

    // A search for a fixed text is a hundred times faster than one for a pattern, and a build is many megabytes.
    private static void look(String path, CharSequence text, String folded, SecretRule rule, List<Finding> findings) {
        Matcher matcher =
                rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int found = 0;
        for (int at = folded.indexOf(rule.anchor());
                at >= 0 && found < AT_MOST;
                at = folded.indexOf(rule.anchor(), at + 1)) {
            if (matcher.region(at, text.length()).lookingAt() && rule.secret().test(matcher)) {
                findings.add(new Finding(path, line(text, at), rule.name()));
                found++;
            }
        }
    }

    private static int line(CharSequence text, int at) {
        return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
    }

    // Windows' tools write UTF-16 with a byte order mark; all else is searched byte by byte, as secrets are ASCII.
    private static Charset charset(byte[] head) {
        boolean marked = head.length > 1
                && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
                        || (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF);
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isBinary(byte[] head) {
        for (byte unit : head) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }
}
