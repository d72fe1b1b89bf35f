package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.World;

/** Amazon Resource Names of tables; wherever a table's name may stand, its ARN may stand too. */
record Arns(World world) {
    private static final String TABLE = ":table/";

    String table(String nameOrArn) {
        return nameOrArn != null && nameOrArn.startsWith("arn:")
                ? nameOrArn
                : "arn:aws:dynamodb:" + world.region() + ":" + world.account() + TABLE + nameOrArn;
    }

    /** Of the table, or of its index where {@code index} is not null. */
    String index(String nameOrArn, String index) {
        return index == null ? table(nameOrArn) : table(nameOrArn) + "/index/" + index;
    }

    /** The name; null stays null. */
    static String name(String nameOrArn) {
        return nameOrArn != null && nameOrArn.startsWith("arn:") && nameOrArn.contains(TABLE)
                ? nameOrArn.substring(nameOrArn.indexOf(TABLE) + TABLE.length())
                : nameOrArn;
    }
}
