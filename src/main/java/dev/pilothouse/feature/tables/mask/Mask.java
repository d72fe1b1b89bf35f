package dev.pilothouse.feature.tables.mask;

import dev.pilothouse.core.Environment;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.TableSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values of a table are masked, and what is shown instead. Pure; a masked value is text (or text in lists and maps) and is
 * never to be saved.
 *
 * @param settings whose personal attributes are masked, always
 * @param patterns whether what looks like an e-mail address, a telephone number, a card or a token is masked too
 * @param keys the names of the table's key attributes: they say which item it is, so that only the workspace has them masked
 */
public record Mask(TableSettings settings, boolean patterns, Set<String> keys) {
    static final String DOTS = "•••••";
    private static final int BRIEF = 8000;

    public Mask {
        keys = Set.copyOf(keys);
    }

    /** Masks nothing: for what somebody asked for openly, which is recorded. */
    public static Mask none() {
        return new Mask(TableSettings.of(""), false, Set.of());
    }

    /** Patterns are masked in production. */
    public static Mask of(TableSettings settings, Environment environment, List<String> keys) {
        return new Mask(settings, environment == Environment.PRODUCTION, Set.copyOf(keys));
    }

    /** What is shown instead of a value; empty where it is shown as it is. */
    public Optional<Value> masked(Path path, Value value) {
        if (settings.isPersonal(path)) {
            return Optional.of(wholly(value));
        }
        return switch (value) {
            case Value.Text(String text) -> looks(path, text).map(Value.Text::new);
            case Value.Num(String digits) -> looks(path, digits).map(Value.Text::new);
            case Value.Many(List<Value> elements) -> many(path, elements);
            case Value.Tree(SequencedMap<String, Value> members) ->
                tree(path, members).map(Value.Tree::new);
            case Value.TextSet(var members) ->
                members.stream().anyMatch(text -> looks(path, text).isPresent())
                        ? Optional.of(texts(path, members))
                        : Optional.empty();
            case Value.NumSet(var members) ->
                members.stream().anyMatch(number -> looks(path, number.digits()).isPresent())
                        ? Optional.of(texts(
                                path, members.stream().map(Value.Num::digits).toList()))
                        : Optional.empty();
            case Value.Bytes bytes -> Optional.empty();
            case Value.BytesSet sets -> Optional.empty();
            case Value.Bool bool -> Optional.empty();
            case Value.Null nothing -> Optional.empty();
        };
    }

    /** As {@link #masked}, of a text no more than what a cell shows of it and a bit: enough to tell what is in it. */
    public Optional<Value> maskedBriefly(Path path, Value value) {
        return value instanceof Value.Text(String text) && text.length() > BRIEF
                ? masked(path, new Value.Text(text.substring(0, text.offsetByCodePoints(0, BRIEF / 2))))
                : masked(path, value);
    }

    /** Whether something in a value is masked already, as in a file that was exported so. */
    public static boolean isMasked(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.contains(DOTS);
            case Value.Many(List<Value> elements) -> elements.stream().anyMatch(Mask::isMasked);
            case Value.Tree(var members) -> members.values().stream().anyMatch(Mask::isMasked);
            default -> false;
        };
    }

    /** The value as it is shown. */
    public Value shown(Path path, Value value) {
        return masked(path, value).orElse(value);
    }

    /** The item as it is shown. */
    public Item shown(Item item) {
        return tree(Path.ITEM, item.attributes()).map(Item::new).orElse(item);
    }

    /** The paths of an item's masked values, the outermost ones, for whoever offers to reveal them. */
    public List<Path> hidden(Item item) {
        List<Path> hidden = new ArrayList<>();
        item.attributes().forEach((name, value) -> collect(Path.of(name), value, hidden));
        return hidden;
    }

    private void collect(Path path, Value value, List<Path> hidden) {
        if (settings.isPersonal(path)) {
            hidden.add(path);
            return;
        }
        switch (value) {
            case Value.Many(List<Value> elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    collect(path.then(i), elements.get(i), hidden);
                }
            }
            case Value.Tree(var members) -> members.forEach((name, member) -> collect(path.then(name), member, hidden));
            default -> masked(path, value).ifPresent(masked -> hidden.add(path));
        }
    }

    /** Whether something of an attribute could be masked: nothing must be found by looking for it. */
    public boolean mayHide(String attribute) {
        return patterns && !keys.contains(attribute)
                || settings.isPersonal(Path.of(attribute))
                || settings.personal().stream().anyMatch(path -> path.startsWith(attribute + "."));
    }

    /** Whether anything of this table is masked at all. */
    public boolean hidesAnything() {
        return patterns || !settings.personal().isEmpty();
    }

    private Optional<String> looks(Path path, String text) {
        if (!patterns || keys.contains(path.attribute())) {
            return Optional.empty();
        }
        String masked = text;
        for (Personal kind : Personal.values()) {
            masked = kind.masked(masked).orElse(masked);
        }
        return masked.equals(text) ? Optional.empty() : Optional.of(masked);
    }

    private Optional<Value> many(Path path, List<Value> elements) {
        List<Value> shown = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < elements.size(); i++) {
            Optional<Value> masked = masked(path.then(i), elements.get(i));
            shown.add(masked.orElse(elements.get(i)));
            changed |= masked.isPresent();
        }
        return changed ? Optional.of(new Value.Many(shown)) : Optional.empty();
    }

    private Optional<SequencedMap<String, Value>> tree(Path path, SequencedMap<String, Value> members) {
        SequencedMap<String, Value> shown = new LinkedHashMap<>();
        boolean changed = false;
        for (var member : members.entrySet()) {
            Optional<Value> masked = masked(path.then(member.getKey()), member.getValue());
            shown.put(member.getKey(), masked.orElse(member.getValue()));
            changed |= masked.isPresent();
        }
        return changed ? Optional.of(shown) : Optional.empty();
    }

    // Several may be masked to the same.
    private Value texts(Path path, Iterable<String> members) {
        List<Value> all = new ArrayList<>();
        members.forEach(text -> all.add(new Value.Text(looks(path, text).orElse(text))));
        return new Value.Many(all);
    }

    // Which members there are may be seen, what they say may not; of a text what hints at it stays.
    private static Value wholly(Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                new Value.Text(Personal.EMAIL
                        .masked(text)
                        .filter(masked -> masked.startsWith(DOTS))
                        .orElse(DOTS));
            case Value.Many(List<Value> elements) ->
                new Value.Many(elements.stream().map(Mask::wholly).toList());
            case Value.Tree(var members) ->
                new Value.Tree(members.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                member -> wholly(member.getValue()),
                                (one, same) -> one,
                                LinkedHashMap::new)));
            case Value.Null nothing -> nothing;
            default -> new Value.Text(DOTS);
        };
    }
}
