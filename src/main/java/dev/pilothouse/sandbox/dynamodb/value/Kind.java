package dev.pilothouse.sandbox.dynamodb.value;

/** The ten types, by the names they have on the wire. */
public enum Kind {
    S("STRING"),
    N("NUMBER"),
    B("BINARY"),
    BOOL("BOOLEAN"),
    NULL("NULL"),
    L("LIST"),
    M("MAP"),
    SS("STRING_SET"),
    NS("NUMBER_SET"),
    BS("BINARY_SET");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** What some error texts call the type. */
    public String word() {
        return word;
    }

    /** Whether its values have an order, which keys and {@code <} need. */
    public boolean isOrdered() {
        return this == S || this == N || this == B;
    }

    /** Whether it is one of the three sets. */
    public boolean isSet() {
        return this == SS || this == NS || this == BS;
    }
}
