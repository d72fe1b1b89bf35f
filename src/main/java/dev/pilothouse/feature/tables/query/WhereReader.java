package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.TypedWhere.Typo;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads typed conditions by recursive descent: {@code or} of {@code and} of conditions or parentheses. One use. */
final class WhereReader {
    // Parentheses in parentheses: nobody types more.
    private static final int DEEPEST = 50;
    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("text set", Type.TEXT_SET),
            Map.entry("number set", Type.NUMBER_SET),
            Map.entry("binary set", Type.BYTES_SET),
            Map.entry("text", Type.TEXT),
            Map.entry("string", Type.TEXT),
            Map.entry("number", Type.NUMBER),
            Map.entry("binary", Type.BYTES),
            Map.entry("boolean", Type.BOOL),
            Map.entry("null", Type.NULL),
            Map.entry("list", Type.LIST),
            Map.entry("map", Type.MAP));
    private final TypedText text;
    private final Vocabulary vocabulary;
    private int depth;

    WhereReader(String text, Vocabulary vocabulary) {
        this.text = new TypedText(text);
        this.vocabulary = vocabulary;
    }

    /** All of the text; an empty one asks nothing. */
    Where all() {
        if (text.atEnd()) {
            return Where.ANYTHING;
        }
        Where where = either();
        if (!text.atEnd()) {
            throw new Typo(text.at(), Text.tr("“{0}” is not understood here.", text.next()));
        }
        return where;
    }

    private Where either() {
        List<Where> parts = new ArrayList<>(List.of(each()));
        while (text.take("or")) {
            parts.add(each());
        }
        return parts.size() == 1 ? parts.getFirst() : new Where.Any(parts);
    }

    private Where each() {
        List<Where> parts = new ArrayList<>(List.of(one()));
        while (text.take("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Where.All(parts);
    }

    private Where one() {
        if (!text.take('(')) {
            return condition();
        }
        if (++depth > DEEPEST) {
            throw new Typo(text.at(), Text.tr("These parentheses are nested too deeply."));
        }
        Where inner = either();
        closing();
        depth--;
        return inner;
    }

    private Where condition() {
        boolean named = text.call("size");
        Path path = text.path();
        if (named) {
            closing();
            return size(path);
        }
        Optional<Comparison> sign = text.sign();
        return sign.isPresent() ? compares(path, sign.get()) : worded(path);
    }

    private Where worded(Path path) {
        if (text.take("exists") || text.take("is there")) {
            return new Where.Holds(path, new Check.Exists());
        }
        if (text.take("missing") || text.take("is missing")) {
            return new Where.Holds(path, new Check.Missing());
        }
        if (text.take("is an") || text.take("is a") || text.take("type is")) {
            return new Where.Holds(path, new Check.IsType(type()));
        }
        if (text.take("between")) {
            return between(path);
        }
        if (text.take("begins with") || text.take("starts with")) {
            return new Where.Holds(path, new Check.BeginsWith(value(path)));
        }
        if (text.take("contains")) {
            return new Where.Holds(path, new Check.Contains(value(path)));
        }
        if (text.take("lacks") || text.take("does not contain")) {
            return new Where.Holds(path, new Check.Lacks(value(path)));
        }
        if (text.take("in")) {
            return in(path);
        }
        if (text.take("size")) {
            return size(path);
        }
        if (text.take("is not") || text.take("not")) {
            return compares(path, Comparison.NOT_EQUAL);
        }
        if (text.take("is")) {
            return compares(path, Comparison.EQUAL);
        }
        throw new Typo(
                text.at(),
                Text.tr(
                        "After {0} there has to be a comparison, such as = or ≥ or “contains”, not “{1}”.",
                        path, text.next()));
    }

    private Where compares(Path path, Comparison comparison) {
        TypedValue typed = text.value();
        Optional<DateForm> form = vocabulary.date(path);
        if (form.isEmpty() || typed.quoted() || isParameter(typed)) {
            return new Where.Holds(path, new Check.Compares(comparison, value(path, typed)));
        }
        return new Where.Said(
                Words.path(path) + " " + comparison.sign() + " " + typed.text(),
                span(path, typed).compares(path, comparison, form.get()));
    }

    private Where between(Path path) {
        TypedValue low = text.value();
        if (!text.take("and")) {
            throw new Typo(text.at(), Text.tr("“between” needs two values with “and” between them."));
        }
        TypedValue high = text.value();
        Optional<DateForm> form = vocabulary.date(path);
        if (form.isEmpty() || low.quoted() || high.quoted()) {
            return new Where.Holds(path, new Check.Between(value(path, low), value(path, high)));
        }
        return new Where.Said(
                Words.path(path) + " between " + low.text() + " and " + high.text(),
                Span.between(path, span(path, low), span(path, high), form.get()));
    }

    private Where in(Path path) {
        boolean open = text.take('(');
        List<Value> values = new ArrayList<>(List.of(value(path)));
        while (text.take(',')) {
            values.add(value(path));
        }
        if (open) {
            closing();
        }
        return new Where.Holds(path, new Check.In(values));
    }

    private Where size(Path path) {
        Comparison comparison =
                text.sign().orElseThrow(() -> new Typo(text.at(), Text.tr("A size is compared with a number.")));
        TypedValue typed = text.value();
        if (!typed.text().matches("\\d{1,9}")) {
            throw new Typo(typed.at(), Text.tr("A size is a whole number."));
        }
        return new Where.Holds(path, new Check.Size(comparison, Long.parseLong(typed.text())));
    }

    private Type type() {
        return TYPES.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .filter(text::take)
                .map(TYPES::get)
                .findFirst()
                .orElseThrow(() -> new Typo(
                        text.at(),
                        Text.tr(
                                "“{0}” is no type: there are text, number, binary, boolean, null, list, map, text set,"
                                        + " number set and binary set.",
                                text.next())));
    }

    private Value value(Path path) {
        return value(path, text.value());
    }

    private Value value(Path path, TypedValue typed) {
        if (isParameter(typed)) {
            String name = typed.text().substring(1);
            return Optional.ofNullable(vocabulary.parameters().get(name))
                    .orElseThrow(() -> new Typo(typed.at(), Text.tr("A value for “{0}” is missing.", name)));
        }
        return typed.as(vocabulary.type(path));
    }

    private static boolean isParameter(TypedValue typed) {
        return !typed.quoted() && typed.text().matches(":[A-Za-z]\\w*");
    }

    private Span span(Path path, TypedValue typed) {
        return Span.of(typed.text(), vocabulary.now(), vocabulary.zone())
                .orElseThrow(() -> new Typo(typed.at(), Text.tr("{0} is {1}.", path, Span.examples())));
    }

    private void closing() {
        if (!text.take(')')) {
            throw new Typo(text.at(), Text.tr("A closing parenthesis is missing here."));
        }
    }
}
