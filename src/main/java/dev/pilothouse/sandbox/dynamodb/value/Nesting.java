package dev.pilothouse.sandbox.dynamodb.value;

/** How deep values may lie in one another: 32 levels, an attribute's own being the first. */
public final class Nesting {
    private static final int DEEPEST = 32;

    private Nesting() {}

    /** Refuses an item that is too deep. */
    public static void require(Value.Tree item) {
        item.values().values().forEach(value -> require(value, 1));
    }

    /** Refuses a level that is too deep. */
    public static void require(int level) {
        if (level > DEEPEST) {
            throw Invalid.request("Nesting Levels have exceeded supported limits: Attributes in the item have nested"
                    + " levels beyond supported limit");
        }
    }

    private static void require(Value value, int level) {
        require(level);
        switch (value) {
            case Value.Many(var values) -> values.forEach(each -> require(each, level + 1));
            case Value.Tree(var values) -> values.values().forEach(each -> require(each, level + 1));
            default -> {
                // nothing lies in it
            }
        }
    }
}
