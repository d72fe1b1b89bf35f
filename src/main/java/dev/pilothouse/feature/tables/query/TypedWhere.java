package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads conditions as people type them, one or several with {@code and}, {@code or} and parentheses:
 *
 * <pre>
 * status = PENDING            total &gt;= 100 and total &lt; 200     placedAt ≥ today
 * customer begins with cust#  items[0].sku in (MUG, TSHIRT-M)  name = "Ada and Co"
 * note exists                 refund is missing                tags contains gift
 * total is a number           size(items) &gt; 3                  address.city ≠ Dublin
 * </pre>
 *
 * A value in quotes is text; otherwise it is what the attribute is known to hold, or what it looks like.
 */
public final class TypedWhere {
    private static final Set<String> WORDS = Set.of("and", "or", "null", "true", "false");
    private static final Pattern SPECIAL = Pattern.compile("[()\\[\\],\"'\\\\=<>≠≤≥!\\p{Cc}\\p{Zl}\\p{Zp}]");
    private static final Pattern RELATIVE = Pattern.compile("(?i)now|today|yesterday|tomorrow|-\\d+[a-z]+");
    private static final Pattern PARAMETER = Pattern.compile("(?<![\\w:\"]):([A-Za-z]\\w*)");

    private TypedWhere() {}

    /** What the text means; a place (line 1) and a sentence where it means nothing. */
    public static Parsed<Where> read(String text, Vocabulary vocabulary) {
        try {
            return new Parsed.Fit<>(new WhereReader(text, vocabulary).all());
        } catch (Typo typo) {
            return new Parsed.Broken<>(1, typo.at() + 1, typo.getMessage());
        }
    }

    /**
     * A single value as people type it beside an attribute: {@code today} or {@code -7d} where that holds dates, else what it is known
     * to hold, or what the value looks like; text where it stands in quotes.
     */
    public static Parsed<Value> value(String typed, Optional<Path> beside, Vocabulary vocabulary) {
        String text = typed.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        Optional<DateForm> date = beside.flatMap(vocabulary::date)
                .filter(form -> RELATIVE.matcher(text).matches());
        try {
            return new Parsed.Fit<>(date.flatMap(form ->
                            Span.of(text, vocabulary.now(), vocabulary.zone()).map(span -> span.beginning(form)))
                    .orElseGet(() -> new TypedValue(quoted ? text.substring(1, text.length() - 1) : text, quoted, 0)
                            .as(beside.flatMap(vocabulary::type))));
        } catch (Typo typo) {
            return new Parsed.Broken<>(1, typo.at() + 1, typo.getMessage());
        }
    }

    /** The names of parameters in saved conditions, each once. */
    public static List<String> parameters(List<String> conditions) {
        return conditions.stream()
                .flatMap(text -> PARAMETER.matcher(text).results().map(found -> found.group(1)))
                .distinct()
                .collect(Collectors.toList());
    }

    /** Whether a text means itself without quotes. */
    static boolean isPlain(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && !text.contains("  ")
                && !text.startsWith(":")
                && !text.startsWith("b64:")
                && !SPECIAL.matcher(text).find()
                && !TypedValue.looksLikeNumber(text)
                && List.of(text.split("\\s+", -1)).stream()
                        .noneMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)))
                && text.chars().allMatch(c -> c == ' ' || !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    /** Whether a name would be taken apart without quotes. */
    static boolean isSigned(String name) {
        return name.chars().anyMatch(c -> Character.isWhitespace(c) || "()=<>≠≤≥!,".indexOf(c) >= 0);
    }

    /** Thrown where the text is none; with its place, counted from 0. */
    static final class Typo extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Typo(int at, String words) {
            super(words, null, false, false);
            this.at = at;
        }

        int at() {
            return at;
        }
    }
}
