package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import java.util.List;
import java.util.stream.Stream;

/** What a person can choose between an attribute and a value. */
public enum Operator {
    EQUALS,
    NOT,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    BETWEEN,
    BEGINS_WITH,
    CONTAINS,
    LACKS,
    IN,
    EXISTS,
    MISSING,
    TYPE_IS,
    SIZE;

    private static final List<Operator> OF_ALL = List.of(EXISTS, MISSING, TYPE_IS);

    /** Those that make sense for values of a type, the usual ones first. */
    public static List<Operator> of(Type type) {
        List<Operator> own = switch (type) {
            case TEXT, BYTES ->
                List.of(EQUALS, NOT, BEGINS_WITH, CONTAINS, LACKS, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, IN, SIZE);
            case NUMBER -> List.of(EQUALS, NOT, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, IN);
            case BOOL, NULL -> List.of(EQUALS, NOT);
            case LIST, TEXT_SET, NUMBER_SET, BYTES_SET -> List.of(CONTAINS, LACKS, SIZE);
            case MAP -> List.of(SIZE);
        };
        return Stream.concat(own.stream(), OF_ALL.stream()).toList();
    }

    /** As it is shown, and as {@link TypedWhere} reads it between an attribute and a value. */
    public String words() {
        return switch (this) {
            case EQUALS -> "=";
            case NOT -> "≠";
            case LESS -> "<";
            case AT_MOST -> "≤";
            case GREATER -> ">";
            case AT_LEAST -> "≥";
            case BETWEEN -> Text.tr("between");
            case BEGINS_WITH -> Text.tr("begins with");
            case CONTAINS -> Text.tr("contains");
            case LACKS -> Text.tr("lacks");
            case IN -> Text.tr("in");
            case EXISTS -> Text.tr("exists");
            case MISSING -> Text.tr("missing");
            case TYPE_IS -> Text.tr("is a");
            case SIZE -> Text.tr("size");
        };
    }

    /** Whether a value has to follow. */
    public boolean takesValue() {
        return this != EXISTS && this != MISSING;
    }
}
