package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Evaluator;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.expression.Updater;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Nesting;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A write of one item.
 *
 * @param key the item's key, checked already
 * @param condition without which nothing is done
 * @param showsOld whether a condition that fails shows the item
 */
record Write(Named table, Value.Tree key, Optional<Condition> condition, Effect effect, boolean showsOld) {
    /** A put; the item is checked. */
    static Write put(Named table, Value.Tree item, Optional<Condition> condition, boolean showsOld) {
        table.table().requireItem(item);
        requireSize(item);
        return new Write(table, keyOf(table, item), condition, new Effect.Put(item), showsOld);
    }

    /** Any other write; the key is checked. */
    static Write of(Named table, Value.Tree key, Optional<Condition> condition, Effect effect, boolean showsOld) {
        table.table().requireKey(key);
        if (effect instanceof Effect.Change(Update update)) {
            update.actions().forEach(action -> requireNoKey(table, action.path().head()));
        }
        return new Write(table, key, condition, effect, showsOld);
    }

    private static void requireNoKey(Named table, String attribute) {
        if (table.table().key().names().contains(attribute)) {
            throw Invalid.parameter("Cannot update attribute " + attribute + ". This attribute is part of the key");
        }
    }

    /** What would come of it now; throws where the condition fails or the item cannot be. */
    Planned plan() {
        Optional<Value.Tree> before = table.table().get(key).map(Row::item);
        Value.Tree seen = before.orElse(Value.Tree.EMPTY);
        if (condition.isPresent() && !Evaluator.holds(condition.get(), seen)) {
            throw DynamoDbErrors.conditionFailed(before.filter(_ -> showsOld));
        }
        return new Planned(this, before, after(before));
    }

    private Optional<Value.Tree> after(Optional<Value.Tree> before) {
        return switch (effect) {
            case Effect.Put(var item) -> Optional.of(item);
            case Effect.Delete() -> Optional.empty();
            case Effect.Check() -> before;
            case Effect.Change(var update) ->
                before.isEmpty() && update.onlyTakes() ? before : Optional.of(changed(update, before.orElse(key)));
        };
    }

    private Value.Tree changed(Update update, Value.Tree before) {
        Value.Tree after = Updater.apply(update, before);
        table.table().requireUpdated(after);
        Nesting.require(after);
        if (Sizes.item(after) > Sizes.LARGEST_ITEM) {
            throw Invalid.request("Item size to update has exceeded the maximum allowed size");
        }
        return after;
    }

    static Value.Tree keyOf(Named table, Value.Tree item) {
        return keyOf(table.table(), item);
    }

    /** The key's attributes of an item. */
    static Value.Tree keyOf(Table table, Value.Tree item) {
        Map<String, Value> key = new LinkedHashMap<>();
        table.key().names().forEach(name -> key.put(name, item.values().get(name)));
        return new Value.Tree(key);
    }

    /** Refuses what is too large to be put. */
    static void requireSize(Value.Tree item) {
        if (Sizes.item(item) > Sizes.LARGEST_ITEM) {
            throw Invalid.request("Item size has exceeded the maximum allowed size");
        }
    }
}
