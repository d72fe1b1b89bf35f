package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Value;

/** What a write does to the one item it is about. */
sealed interface Effect {
    /** This is the item now. */
    record Put(Value.Tree item) implements Effect {}

    /** There is no such item any more. */
    record Delete() implements Effect {}

    /** The item is changed, or made where there is none. */
    record Change(Update update) implements Effect {}

    /** Nothing; only the condition matters. */
    record Check() implements Effect {}
}
