package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Base64;
import java.util.Optional;

/** What the cells of a CSV's column hold, and how. An empty cell is a missing attribute, whatever the kind. */
public sealed interface CellKind {
    /** Values of one type: text, numbers, binary in Base64, {@code true}, {@code false}, {@code null}; nested ones as JSON. */
    record Of(Type type) implements CellKind {}

    /** Values of several types, each as DynamoDB JSON. */
    record Any() implements CellKind {}

    /** Values that were masked when they were exported: nothing can be read back. */
    record Masked() implements CellKind {}

    /** What stands behind the colon in the header of a file of ours. */
    default String code() {
        return switch (this) {
            case Of(Type type) -> type.code();
            case Any() -> "*";
            case Masked() -> "masked";
        };
    }

    static Optional<CellKind> of(String code) {
        for (Type type : Type.values()) {
            if (type.code().equals(code)) {
                return Optional.of(new Of(type));
            }
        }
        return switch (code) {
            case "*" -> Optional.of(new Any());
            case "masked" -> Optional.of(new Masked());
            default -> Optional.empty();
        };
    }

    /** A value of this kind as it stands in a cell. */
    default String write(Value value) {
        return switch (this) {
            case Any() -> DynamoJson.line(value);
            case Masked() -> Escape.escaped(masked(value));
            case Of(Type type) -> plain(value);
        };
    }

    private static String masked(Value value) {
        return value instanceof Value.Text(String text) ? text : PlainJson.line(value);
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Escape.escaped(text);
            // A number has nothing in it but digits, a sign, a point and an exponent: no formula.
            case Value.Num(String digits) -> digits;
            case Value.Bytes bytes -> Escape.escaped(bytes.base64());
            case Value.Bool(boolean holds) -> Boolean.toString(holds);
            case Value.Null() -> "null";
            default -> DynamoJson.line(value);
        };
    }

    /**
     * The value of a cell that is not empty.
     *
     * @param ours whether the file is one of ours, whose apostrophes are taken off
     * @throws Misfit in words where it is none
     */
    default Value read(String cell, boolean ours) {
        return switch (this) {
            case Any() -> json(cell);
            case Masked() -> throw new Misfit(Text.tr("It was masked when it was exported."));
            case Of(Type type) -> plain(type, cell, ours);
        };
    }

    private static Value plain(Type type, String cell, boolean ours) {
        String text = ours ? Escape.plain(cell) : cell;
        return switch (type) {
            case TEXT -> new Value.Text(text);
            case NUMBER -> number(cell.strip());
            case BYTES -> bytes(text.strip());
            case BOOL -> bool(cell.strip());
            case NULL -> nothing(cell.strip());
            case LIST, MAP, TEXT_SET, NUMBER_SET, BYTES_SET -> nested(type, cell);
        };
    }

    private static Value number(String digits) {
        Numbers.problem(digits).ifPresent(words -> {
            throw new Misfit(words);
        });
        return new Value.Num(digits);
    }

    private static Value bytes(String base64) {
        try {
            return new Value.Bytes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new Misfit(Text.tr("Binary is written in Base64."));
        }
    }

    // Spreadsheets write them in capitals.
    private static Value bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return new Value.Bool(text.equalsIgnoreCase("true"));
        }
        throw new Misfit(Text.tr("A boolean is true or false."));
    }

    private static Value nothing(String text) {
        if (text.equalsIgnoreCase("null")) {
            return new Value.Null();
        }
        throw new Misfit(Text.tr("This column holds null only."));
    }

    private static Value nested(Type type, String cell) {
        if (DynamoJson.readValue(cell) instanceof Parsed.Fit<Value>(Value value) && value.type() == type) {
            return value;
        }
        return switch (PlainJson.readValue(cell, Optional.empty())) {
            case Parsed.Fit<Value>(Value value) when value.type() == type -> value;
            case Parsed.Fit<Value> other -> throw new Misfit(Text.tr("This is no {0}.", type.words()));
            case Parsed.Broken<Value> broken -> throw new Misfit(broken.words());
        };
    }

    private static Value json(String cell) {
        return switch (DynamoJson.readValue(cell)) {
            case Parsed.Fit<Value>(Value value) -> value;
            case Parsed.Broken<Value> broken -> throw new Misfit(broken.words());
        };
    }

    /** Thrown where a cell does not hold what its column says. */
    final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String words) {
            super(words, null, false, false);
        }
    }
}
