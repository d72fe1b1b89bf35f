package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads values and places: {@code 'text'}, {@code -1.5}, {@code [lists]}, <code>{'maps': 1}</code>, {@code <<sets>>}, {@code
 * a."b c"[3]} ("PartiQL data types for DynamoDB").
 */
final class Terms {
    private static final int DEEPEST = 32;
    private static final int LONGEST_INDEX = 7;
    private final Tokens tokens;
    private final Given given;

    Terms(Tokens tokens, Given given) {
        this.tokens = tokens;
        this.given = given;
    }

    /** Whether a value begins with the next piece. */
    boolean isValue() {
        Piece next = tokens.peek();
        return switch (next.kind()) {
            case TEXT, NUMBER, PARAMETER -> true;
            case WORD -> next.isWord("TRUE") || next.isWord("FALSE") || next.isWord("NULL");
            case SIGN -> next.is("[") || next.is("{") || next.is("<<") || next.is("-") || next.is("+");
            case QUOTED, COMMENT, UNCLOSED, STRANGE, END -> false;
        };
    }

    /** @param beside the place that it is compared with or put into */
    Value value(Optional<Path> beside) {
        return value(beside, 1);
    }

    /** A whole item. */
    Item item() {
        tokens.expect("{");
        return new Item(members(Optional.empty(), 1));
    }

    Path path() {
        Path path = Path.of(name(Text.tr("An attribute’s name")));
        while (true) {
            if (tokens.take(".")) {
                path = path.then(name(Text.tr("A name")));
            } else if (tokens.take("[")) {
                path = path.then(step());
            } else {
                return path;
            }
        }
    }

    /** A name; words that mean something else to DynamoDB stand in double quotes. */
    String name(String what) {
        Piece name = tokens.peek();
        if (name.isKeyword()) {
            throw new Unread(
                    name.from(),
                    Text.tr("“{0}” is a word of the language: as a name it stands in double quotes.", name.text()));
        }
        if (!name.isName()) {
            throw tokens.missing(what);
        }
        return tokens.next().text();
    }

    private Path.Step step() {
        Piece inner = tokens.next();
        Path.Step step;
        if (inner.kind() == Piece.Kind.TEXT) {
            step = new Path.Step.Name(inner.text());
        } else if (inner.kind() == Piece.Kind.NUMBER
                && inner.text().length() <= LONGEST_INDEX
                && inner.text().chars().allMatch(Character::isDigit)) {
            step = new Path.Step.Index(Integer.parseInt(inner.text()));
        } else {
            throw new Unread(inner.from(), Text.tr("In the brackets stands the number of an element."));
        }
        tokens.expect("]");
        return step;
    }

    private Value value(Optional<Path> beside, int level) {
        if (level > DEEPEST) {
            throw new Unread(tokens.peek().from(), Text.tr("This is nested too deeply: DynamoDB keeps 32 levels."));
        }
        Piece next = tokens.peek();
        if (!isValue()) {
            throw tokens.missing(Text.tr("A value"));
        }
        tokens.next();
        return switch (next.kind()) {
            case TEXT -> given.literal(new Value.Text(next.text()), next, beside);
            case NUMBER -> given.literal(number(next, next.text()), next, beside);
            case PARAMETER -> given.value(next, beside);
            case WORD -> next.isWord("NULL") ? new Value.Null() : new Value.Bool(next.isWord("TRUE"));
            default -> container(next, beside, level);
        };
    }

    private Value container(Piece sign, Optional<Path> beside, int level) {
        return switch (sign.text()) {
            case "[" -> new Value.Many(values("]", beside, level));
            case "<<" -> set(sign, values(">>", beside, level));
            case "{" -> new Value.Tree(members(beside, level));
            default -> {
                if (tokens.peek().kind() != Piece.Kind.NUMBER) {
                    throw tokens.missing(Text.tr("A number"));
                }
                yield number(sign, sign.text() + tokens.next().text());
            }
        };
    }

    private List<Value> values(String end, Optional<Path> beside, int level) {
        List<Value> values = new ArrayList<>();
        if (tokens.take(end)) {
            return values;
        }
        do {
            values.add(value(beside, level + 1));
        } while (tokens.take(","));
        tokens.expect(end);
        return values;
    }

    private SequencedMap<String, Value> members(Optional<Path> beside, int level) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        if (tokens.take("}")) {
            return members;
        }
        do {
            Piece name = tokens.peek();
            if (name.kind() != Piece.Kind.TEXT) {
                throw tokens.missing(Text.tr("A name in single quotes"));
            }
            tokens.next();
            tokens.expect(":");
            Path path = beside.map(it -> it.then(name.text())).orElseGet(() -> Path.of(name.text()));
            if (members.put(name.text(), value(Optional.of(path), level + 1)) != null) {
                throw new Unread(name.from(), Text.tr("“{0}” stands here twice.", name.text()));
            }
        } while (tokens.take(","));
        tokens.expect("}");
        return members;
    }

    private static Value.Num number(Piece at, String digits) {
        Numbers.problem(digits).ifPresent(words -> {
            throw new Unread(at.from(), words);
        });
        return new Value.Num(digits);
    }

    // A set of parameters alone is filled in later, with values of one type.
    private static Value set(Piece at, List<Value> members) {
        if (members.isEmpty()) {
            throw new Unread(at.from(), Text.tr("A set has one member at least: DynamoDB keeps no empty one."));
        }
        if (members.stream().distinct().count() < members.size()) {
            throw new Unread(at.from(), Text.tr("A member of a set stands in it once."));
        }
        if (members.stream().allMatch(Value.Text.class::isInstance)) {
            return Value.TextSet.of(
                    members.stream().map(it -> ((Value.Text) it).text()).toList());
        }
        if (members.stream().allMatch(Value.Num.class::isInstance)) {
            return Value.NumSet.of(members.stream().map(Value.Num.class::cast).toList());
        }
        if (members.stream().allMatch(Value.Bytes.class::isInstance)) {
            return Value.BytesSet.of(
                    members.stream().map(Value.Bytes.class::cast).toList());
        }
        throw new Unread(at.from(), Text.tr("The members of a set are all texts or all numbers."));
    }
}
