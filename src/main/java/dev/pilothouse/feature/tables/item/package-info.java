/**
 * Items of a table as they are: values of the ten types, paths into them, and their way to and from AWS.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.item.Value} is one of DynamoDB's ten types, {@link
 *       dev.pilothouse.feature.tables.item.Item} a whole item, {@link dev.pilothouse.feature.tables.item.Key} what tells it
 *       from the others. All are immutable; numbers are digits, sets are equal in any order.
 *   <li>{@link dev.pilothouse.feature.tables.item.Path} names a place in an item: {@code refund.amount}, {@code
 *       items[0].sku}; {@code item.at(path)}, {@code item.with(path, value)}, {@code item.without(path)}.
 *   <li>{@link dev.pilothouse.feature.tables.item.PlainJson} and {@link dev.pilothouse.feature.tables.item.DynamoJson} write
 *       and read them; what is wrong comes as {@code Parsed.Broken} with line, column and words. Plain JSON is read against
 *       the item that was opened, so that sets and binary stay what they are.
 *   <li>{@link dev.pilothouse.feature.tables.item.Diff} is what differs between two versions, {@link
 *       dev.pilothouse.feature.tables.item.Merge} brings three together: rows for the screen, choices where both changed the
 *       same, {@code result(chosen)}.
 *   <li>{@link dev.pilothouse.feature.tables.item.Typing} is for a form's fields: a value as typed, blank, or as another type.
 *   <li>{@link dev.pilothouse.feature.tables.item.Values} counts bytes as DynamoDB does; {@link
 *       dev.pilothouse.feature.tables.item.Numbers} says why a number can't be kept.
 *   <li>{@link dev.pilothouse.feature.tables.item.AttributeGateway} is the only place where they meet the SDK.
 * </ul>
 */
package dev.pilothouse.feature.tables.item;
