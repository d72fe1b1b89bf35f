package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Type;

/** The byte that a packed value begins with. */
final class Code {
    static final byte TEXT = 0;
    /** A text that is no valid Unicode, as UTF-16. */
    static final byte ODD_TEXT = 1;

    static final byte NUMBER = 2;
    static final byte BYTES = 3;
    static final byte FALSE = 4;
    static final byte TRUE = 5;
    static final byte NULL = 6;
    static final byte LIST = 7;
    static final byte MAP = 8;
    static final byte TEXT_SET = 9;
    static final byte NUMBER_SET = 10;
    static final byte BYTES_SET = 11;

    private Code() {}

    static Type type(byte code) {
        return switch (code) {
            case TEXT, ODD_TEXT -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case BYTES -> Type.BYTES;
            case FALSE, TRUE -> Type.BOOL;
            case NULL -> Type.NULL;
            case LIST -> Type.LIST;
            case MAP -> Type.MAP;
            case TEXT_SET -> Type.TEXT_SET;
            case NUMBER_SET -> Type.NUMBER_SET;
            case BYTES_SET -> Type.BYTES_SET;
            default -> throw new IllegalArgumentException("a packed value of kind " + code);
        };
    }

    /** Whether nothing follows. */
    static boolean isAlone(byte code) {
        return code == FALSE || code == TRUE || code == NULL;
    }
}
