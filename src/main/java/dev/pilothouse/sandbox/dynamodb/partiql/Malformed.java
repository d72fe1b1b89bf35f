package dev.pilothouse.sandbox.dynamodb.partiql;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;

/** What DynamoDB says of statements that it cannot read. */
final class Malformed {
    static final String TERM = "Unexpected term";
    static final String KEYWORD = "Unexpected keyword";
    static final String LEFT_OVER = "Unexpected token after expression";
    static final String NO_RIGHT_SIDE = "Missing right-hand side expression of infix operator";
    static final String NO_TABLE = "Expected identifier for simple path";

    private Malformed() {}

    static RuntimeException statement(String why) {
        return Invalid.request("Statement wasn't well formed, can't be processed: " + why);
    }
}
