package dev.pilothouse.sandbox.dynamodb.expression;

import java.util.Optional;
import java.util.stream.Stream;

/** The six signs of comparison. */
public enum Comparator {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
        return sign;
    }

    /** The comparator of that sign. */
    public static Optional<Comparator> of(String sign) {
        return Stream.of(values()).filter(each -> each.sign.equals(sign)).findFirst();
    }

    /** Whether the operands must have an order. */
    boolean ordered() {
        return this != EQ && this != NE;
    }

    /** Whether it holds of operands of one type that compare so. */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
        };
    }

    /** The sign that says the same with left and right exchanged. */
    Comparator turned() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }
}
