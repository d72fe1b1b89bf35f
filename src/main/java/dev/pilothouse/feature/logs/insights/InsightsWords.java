package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.code.Completions;
import dev.pilothouse.ui.code.Language;
import dev.pilothouse.ui.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language of Logs Insights: its colours, and what may stand where somebody types (CloudWatch Logs User Guide, "CloudWatch Logs
 * Insights language query syntax"). Pure.
 */
final class InsightsWords {
    private static final List<String> COMMANDS = List.of(
            "fields", "filter", "stats", "sort", "limit", "parse", "display", "dedup", "pattern", "diff", "unnest");
    private static final List<String> FUNCTIONS = List.of(
            "count(*)",
            "count_distinct(",
            "sum(",
            "avg(",
            "min(",
            "max(",
            "pct(",
            "stddev(",
            "earliest(",
            "latest(",
            "bin(5m)",
            "datefloor(",
            "dateceil(",
            "strlen(",
            "toupper(",
            "tolower(",
            "trim(",
            "concat(",
            "strcontains(",
            "replace(",
            "substr(",
            "isPresent(",
            "isempty(",
            "isblank(",
            "coalesce(",
            "ceil(",
            "floor(",
            "abs(",
            "isIpInSubnet(",
            "fromMillis(",
            "toMillis(");
    private static final List<String> WORDS = List.of("by", "as", "like", "in", "and", "or", "not", "asc", "desc");
    private static final List<String> FIELDS = List.of(
            "@timestamp",
            "@message",
            "@logStream",
            "@log",
            "@requestId",
            "@duration",
            "@billedDuration",
            "@memorySize",
            "@maxMemoryUsed",
            "@initDuration",
            "@type",
            "@ingestionTime",
            "@xrayTraceId");
    private static final Pattern TOKEN =
            Pattern.compile("#.*|\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^'\\\\]|\\\\.)*'?|`[^`]*`?|/(?:[^/\\\\\\n"
                    + "]|\\\\.)+/|@?[A-Za-z_][\\w.]*|\\d+(?:\\.\\d+)?[smhd]?");
    private static final Pattern PART = Pattern.compile("[@\\w.]*$");

    private InsightsWords() {}

    /** Its colours. */
    static Language colours() {
        return line -> {
            List<Token> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(line);
            while (matcher.find()) {
                kind(matcher.group()).forEach(kind -> tokens.add(new Token(matcher.start(), matcher.end(), kind)));
            }
            return tokens;
        };
    }

    private static Stream<Token.Kind> kind(String word) {
        char first = word.charAt(0);
        if (first == '"' || first == '\'' || first == '/') {
            return Stream.of(Token.Kind.TEXT);
        }
        if (first >= '0' && first <= '9') {
            return Stream.of(Token.Kind.NUMBER);
        }
        if (first == '#') {
            return Stream.of(Token.Kind.WORD);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (COMMANDS.contains(lower) || WORDS.contains(lower)) {
            return Stream.of(Token.Kind.KEYWORD);
        }
        return first == '@' || first == '`' ? Stream.of(Token.Kind.NAME) : Stream.empty();
    }

    /** What may stand there: after a bar a command, else fields, functions and words. */
    static Completions completions(Supplier<List<String>> found) {
        return (text, at) -> {
            Matcher part = PART.matcher(text.substring(0, at));
            int from = part.find() ? part.start() : at;
            String typed = text.substring(from, at).toLowerCase(Locale.ROOT);
            String before = text.substring(0, from).stripTrailing();
            boolean command = before.isEmpty() || before.endsWith("|");
            Stream<Completions.Choice> choices = command
                    ? choices(COMMANDS, Text.tr("command"))
                    : Stream.of(
                                    choices(FIELDS, Text.tr("field")),
                                    choices(found.get(), Text.tr("field")),
                                    choices(FUNCTIONS, Text.tr("function")),
                                    choices(WORDS, Text.tr("word")))
                            .flatMap(all -> all);
            return new Completions.Offer(
                    from,
                    choices.filter(choice ->
                                    choice.text().toLowerCase(Locale.ROOT).startsWith(typed))
                            .distinct()
                            .toList());
        };
    }

    private static Stream<Completions.Choice> choices(List<String> words, String hint) {
        return words.stream().map(word -> new Completions.Choice(word, hint));
    }
}
