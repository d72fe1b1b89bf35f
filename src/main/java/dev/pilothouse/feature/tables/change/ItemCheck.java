package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at an item before it is sent: everything for which DynamoDB would refuse it, told where it stands ("Constraints in Amazon
 * DynamoDB", Developer Guide). One for each table; pure.
 */
public final class ItemCheck {
    private static final int LONGEST_PARTITION = 2048;
    private static final int LONGEST_SORT = 1024;
    private static final int LONGEST_NAME = 64 * 1024 - 1;
    private final TableShape table;

    public ItemCheck(TableShape table) {
        this.table = table;
    }

    /** All that is wrong, outermost first; nothing for an item that DynamoDB takes. */
    public List<Problem> problems(Item item) {
        List<Problem> problems = new ArrayList<>();
        keys(item, problems);
        problems.addAll(ofAnyTable(item));
        return problems;
    }

    /** What is wrong in any table, whatever its keys. */
    static List<Problem> ofAnyTable(Item item) {
        List<Problem> problems = new ArrayList<>();
        size(item).ifPresent(problems::add);
        item.attributes().forEach((name, value) -> {
            Path path = Path.of(name);
            if (Values.levels(value) > Values.DEEPEST) {
                problems.add(new Problem(
                        path, Text.tr("This is nested too deeply: DynamoDB keeps {0} levels.", Values.DEEPEST)));
            } else {
                name(path, name, problems);
                value(path, value, problems);
            }
        });
        return problems;
    }

    /** A warning for an item that is nearly too large; empty for others. */
    public Optional<String> warning(Item item) {
        int bytes = Values.bytes(item);
        return bytes > Values.LARGE && bytes <= Values.LARGEST
                ? Optional.of(
                        Text.tr("This item has {0} of at most {1} bytes.", counted(bytes), counted(Values.LARGEST)))
                : Optional.empty();
    }

    private static Optional<Problem> size(Item item) {
        int bytes = Values.bytes(item);
        return bytes > Values.LARGEST
                ? Optional.of(new Problem(
                        Path.ITEM,
                        Text.tr(
                                "This item has {0} bytes; DynamoDB keeps {1} at most.",
                                counted(bytes), counted(Values.LARGEST))))
                : Optional.empty();
    }

    private static String counted(int bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }

    private void keys(Item item, List<Problem> problems) {
        for (KeyAttribute key : table.keys().attributes()) {
            if (item.get(key.name()).isEmpty()) {
                problems.add(new Problem(Path.of(key.name()), Text.tr("The key “{0}” is missing.", key.name())));
            }
        }
        key(item, table.keys(), problems);
        table.indexes().stream().map(IndexShape::keys).forEach(keys -> key(item, keys, problems));
    }

    // Of an index too: DynamoDB refuses an item whose attribute is there and does not fit as its key.
    private static void key(Item item, KeyShape keys, List<Problem> problems) {
        keys.partition().forEach(key -> key(item, key, LONGEST_PARTITION, problems));
        keys.sort().forEach(key -> key(item, key, LONGEST_SORT, problems));
    }

    private static void key(Item item, KeyAttribute key, int longest, List<Problem> problems) {
        item.get(key.name())
                .flatMap(value -> key(value, key, longest))
                .map(words -> new Problem(Path.of(key.name()), words))
                .filter(problem -> !problems.contains(problem))
                .ifPresent(problems::add);
    }

    private static Optional<String> key(Value value, KeyAttribute key, int longest) {
        int bytes = Values.bytes(value);
        if (!value.type().code().equals(key.type().code())) {
            return Optional.of(Text.tr(
                    "“{0}” is a key of the type {1}; this is {2}.",
                    key.name(), key.type().code(), value.type().code()));
        }
        if (bytes == 0) {
            return Optional.of(Text.tr("A key may not be empty."));
        }
        return bytes > longest
                ? Optional.of(Text.tr("This key has {0} bytes; {1} is the most.", counted(bytes), counted(longest)))
                : Optional.empty();
    }

    private static void value(Path path, Value value, List<Problem> problems) {
        switch (value) {
            case Value.Text(String text) -> text(path, text, problems);
            case Value.TextSet(var members) -> {
                empty(path, value, members.size(), problems);
                members.forEach(member -> text(path, member, problems));
            }
            case Value.NumSet(var members) -> empty(path, value, members.size(), problems);
            case Value.BytesSet(var members) -> empty(path, value, members.size(), problems);
            case Value.Many(var elements) -> {
                for (int i = 0; i < elements.size(); i++) {
                    value(path.then(i), elements.get(i), problems);
                }
            }
            case Value.Tree(var members) ->
                members.forEach((name, member) -> {
                    name(path.then(name), name, problems);
                    value(path.then(name), member, problems);
                });
            case Value.Num ignored -> {}
            case Value.Bytes ignored -> {}
            case Value.Bool ignored -> {}
            case Value.Null ignored -> {}
        }
    }

    private static void empty(Path path, Value set, int members, List<Problem> problems) {
        if (members == 0) {
            problems.add(new Problem(
                    path,
                    Text.tr(
                            "DynamoDB keeps no empty {0}. Take the attribute out instead.",
                            set.type().words())));
        }
    }

    private static void name(Path path, String name, List<Problem> problems) {
        if (name.isEmpty()) {
            problems.add(new Problem(path, Text.tr("A name is missing here.")));
        }
        if (Values.utf8(name) > LONGEST_NAME) {
            problems.add(new Problem(path, Text.tr("This name has more than {0} bytes.", counted(LONGEST_NAME))));
        }
        text(path, name, problems);
    }

    private static boolean hasHalves(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                boolean pair = Character.isHighSurrogate(text.charAt(at))
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    // The SDK would send a question mark in its place, without a word.
    private static void text(Path path, String text, List<Problem> problems) {
        if (hasHalves(text)) {
            problems.add(new Problem(
                    path, Text.tr("This holds half a character (a lone surrogate), which DynamoDB can’t keep.")));
        }
    }
}
