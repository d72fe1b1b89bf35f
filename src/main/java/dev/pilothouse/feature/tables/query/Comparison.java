package dev.pilothouse.feature.tables.query;

/** Six ways of comparing two values, or a size with a number. */
public enum Comparison {
    EQUAL("=", "="),
    NOT_EQUAL("≠", "<>"),
    LESS("<", "<"),
    AT_MOST("≤", "<="),
    GREATER(">", ">"),
    AT_LEAST("≥", ">=");

    private final String sign;
    private final String code;

    Comparison(String sign, String code) {
        this.sign = sign;
        this.code = code;
    }

    /** As people write it. */
    public String sign() {
        return sign;
    }

    /** As DynamoDB's expressions write it. */
    public String code() {
        return code;
    }

    /** Whether a comparison that came out so ({@link Comparable#compareTo}) holds. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** Whether it asks for more or less than something. */
    boolean isRange() {
        return this != EQUAL && this != NOT_EQUAL;
    }
}
