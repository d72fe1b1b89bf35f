package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;

/** What happens at one path of an item. */
sealed interface Change {
    /** This stands there now. */
    record Put(Value value) implements Change {}

    /** Nothing stands there any more. */
    record Drop() implements Change {}
}
