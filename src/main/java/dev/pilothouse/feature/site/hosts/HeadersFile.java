package dev.pilothouse.feature.site.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code _headers} file: a path in a line of its own, and below it, one a line, the headers of the answers to it (Netlify
 * Docs, "Custom headers"; Cloudflare Pages, "Headers"). All paths that fit add their headers; values of the same header are
 * joined by commas. {@code ! Name} takes a header away again.
 *
 * @param rules in the order in which they stand there
 * @param unread lines that say nothing which is known
 */
public record HeadersFile(List<Rule> rules, List<Unread> unread) {
    public static final String NAME = "_headers";
    private static final Pattern PATH = Pattern.compile("/\\S*");
    /** Those of another host name, which a site by itself does not know. */
    private static final Pattern ELSEWHERE = Pattern.compile("https?://\\S*");

    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \\t]*:[ \\t]*(.*)");
    private static final Pattern TAKEN_AWAY = Pattern.compile("![ \\t]*([A-Za-z0-9-]+):?");

    public HeadersFile {
        rules = List.copyOf(rules);
        unread = List.copyOf(unread);
    }

    /** A path and what is sent with it. */
    public record Rule(HostPath path, List<Line> lines) {
        public Rule {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One header.
     *
     * @param name as it was written
     * @param value empty where the header is taken away
     */
    public record Line(int line, String name, Optional<String> value) {}

    /** Reads whatever stands there; what is not understood is {@link #unread}. */
    public static HeadersFile parse(String text) {
        Reading reading = new Reading();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            reading.line(number, line.strip());
        }
        reading.close();
        return new HeadersFile(reading.rules, reading.unread);
    }

    private static final class Reading {
        private final List<Rule> rules = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private Optional<HostPath> path = Optional.empty();

        void line(int number, String line) {
            if (line.isEmpty() || line.startsWith("#")) {
                return;
            }
            boolean elsewhere = ELSEWHERE.matcher(line).matches();
            if (elsewhere || PATH.matcher(line).matches()) {
                close();
                path = Optional.of(new HostPath(line)).filter(here -> !elsewhere);
            }
            Optional<Line> header = path.flatMap(here -> header(number, line));
            header.ifPresent(lines::add);
            if (header.isEmpty() && !line.startsWith("/")) {
                unread.add(new Unread(number));
            }
        }

        void close() {
            if (path.isPresent() && !lines.isEmpty()) {
                rules.add(new Rule(path.get(), lines));
            }
            lines.clear();
        }
    }

    private static Optional<Line> header(int number, String line) {
        Matcher gone = TAKEN_AWAY.matcher(line);
        if (gone.matches()) {
            return Optional.of(new Line(number, gone.group(1), Optional.empty()));
        }
        Matcher header = HEADER.matcher(line);
        return header.matches() && !header.group(2).isBlank()
                ? Optional.of(new Line(
                        number, header.group(1), Optional.of(header.group(2).strip())))
                : Optional.empty();
    }

    /** The headers of a file of the site by name, names in lower case. */
    public Map<String, String> of(String file) {
        Map<String, String> headers = new TreeMap<>();
        for (Rule rule : rules) {
            if (rule.path().fits(file)) {
                rule.lines().forEach(line -> add(line, headers));
            }
        }
        return headers;
    }

    private static void add(Line line, Map<String, String> headers) {
        String name = line.name().toLowerCase(Locale.ROOT);
        line.value()
                .ifPresentOrElse(
                        value -> headers.merge(name, value, (one, other) -> one + ", " + other),
                        () -> headers.remove(name));
    }
}
