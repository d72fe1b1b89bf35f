package dev.pilothouse.feature.site.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;

/** Looks for secrets in the first megabyte of a text file. Thread-safe. */
public final class SecretScan {
    /** How many bytes of each file are looked at. */
    public static final int HEAD = 1024 * 1024;

    private static final int AT_MOST = 20;
    private static final Anchors ANCHORS = Anchors.of(SecretRule.ALL);

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
        Map<SecretRule, Search> searches = new HashMap<>();
        ANCHORS.each(
                folded,
                (rule, at) -> searches.computeIfAbsent(rule, it -> new Search(path, text, it))
                        .look(at));
        return SecretRule.ALL.stream()
                .map(searches::get)
                .filter(Objects::nonNull)
                .flatMap(search -> search.findings.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line))
                .limit(AT_MOST)
                .toList();
    }

    /** One rule's search of one text. */
    private static final class Search {
        private final String path;
        private final CharSequence text;
        private final SecretRule rule;
        private final Matcher matcher;
        private final List<Finding> findings = new ArrayList<>();

        Search(String path, CharSequence text, SecretRule rule) {
            this.path = path;
            this.text = text;
            this.rule = rule;
            this.matcher =
                    rule.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        void look(int at) {
            if (findings.size() < AT_MOST
                    && matcher.region(at, text.length()).lookingAt()
                    && rule.secret().test(matcher)) {
                findings.add(new Finding(path, line(text, at), rule.name()));
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
