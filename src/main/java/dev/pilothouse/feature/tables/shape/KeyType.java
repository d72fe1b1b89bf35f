package dev.pilothouse.feature.tables.shape;

/** The three types that a key may have (DynamoDB API, {@code AttributeDefinition}). */
public enum KeyType {
    TEXT("S"),
    NUMBER("N"),
    BINARY("B");

    private final String code;

    KeyType(String code) {
        this.code = code;
    }

    /** As DynamoDB writes it: {@code S}, {@code N} or {@code B}. */
    public String code() {
        return code;
    }

    /** The type that DynamoDB writes so; any other code is a mistake of whoever asks. */
    public static KeyType of(String code) {
        for (KeyType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of a key: " + code);
    }
}
