package dev.pilothouse.feature.site.hosts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path with {@code *} for anything and {@code :name} for anything inside one folder, as both hosts have it. What a match
 * costs is bounded by the lengths of both, whatever somebody wrote. Thread-safe.
 */
public final class HostPath {
    private static final Pattern PLACEHOLDER = Pattern.compile(":[A-Za-z][A-Za-z0-9_]*");
    private static final String INDEX = "index.html";
    private static final String PAGE = ".html";
    private final String text;
    private final String beginning;
    private final List<Token> tokens;

    /** @param text as it was written */
    public HostPath(String text) {
        this.text = text;
        this.tokens = tokens(text);
        this.beginning = beginning(tokens);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    private sealed interface Token {}

    private record One(char c) implements Token {}

    /** One or more, but no slash. */
    private record Segment() implements Token {}

    private record Anything() implements Token {}

    /** Whether it is for every path. */
    public boolean isAll() {
        return text.equals("/*");
    }

    /** Whether it is for a file of a site: by its path, or as visitors ask for it, without index.html or .html. */
    public boolean fits(String file) {
        return asked(file).anyMatch(this::matches);
    }

    private static Stream<String> asked(String file) {
        String path = "/" + file;
        if (path.endsWith("/" + INDEX)) {
            String folder = path.substring(0, path.length() - INDEX.length());
            return folder.length() > 1
                    ? Stream.of(path, folder, folder.substring(0, folder.length() - 1))
                    : Stream.of(path, folder);
        }
        return path.endsWith(PAGE)
                ? Stream.of(path, path.substring(0, path.length() - PAGE.length()))
                : Stream.of(path);
    }

    /** Whether it is for what a visitor asks for. */
    public boolean matches(String path) {
        // Most are told by that alone, and a build asks many thousand times.
        if (!path.startsWith(beginning)) {
            return false;
        }
        BitSet reached = new BitSet();
        enter(reached, 0, tokens);
        for (int at = 0; at < path.length() && !reached.isEmpty(); at++) {
            reached = after(path.charAt(at), reached, tokens);
        }
        return reached.get(tokens.size());
    }

    // A step of all ways at once, instead of trying one after the other.
    private static BitSet after(char c, BitSet reached, List<Token> tokens) {
        BitSet next = new BitSet();
        for (int at = reached.nextSetBit(0); at >= 0 && at < tokens.size(); at = reached.nextSetBit(at + 1)) {
            switch (tokens.get(at)) {
                case One one -> {
                    if (one.c() == c) {
                        enter(next, at + 1, tokens);
                    }
                }
                case Segment segment -> {
                    if (c != '/') {
                        next.set(at);
                        enter(next, at + 1, tokens);
                    }
                }
                case Anything anything -> enter(next, at, tokens);
            }
        }
        return next;
    }

    private static void enter(BitSet reached, int at, List<Token> tokens) {
        reached.set(at);
        if (at < tokens.size() && tokens.get(at) instanceof Anything) {
            enter(reached, at + 1, tokens);
        }
    }

    private static String beginning(List<Token> tokens) {
        StringBuilder plain = new StringBuilder();
        for (Token token : tokens) {
            if (!(token instanceof One(char c))) {
                break;
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (placeholder.region(at, text.length()).lookingAt()) {
                tokens.add(new Segment());
                at = placeholder.end() - 1;
            } else if (text.charAt(at) != '*') {
                tokens.add(new One(text.charAt(at)));
            } else if (tokens.isEmpty() || !(tokens.getLast() instanceof Anything)) {
                tokens.add(new Anything());
            }
        }
        return tokens;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
