/**
 * Items of a table as they are: values of the ten types, paths into them, and their way to and from AWS.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.item.Value} is one of DynamoDB's ten types, {@link
 *       dev.pilothouse.feature.tables.item.Item} a whole item, {@link dev.pilothouse.feature.tables.item.Key} what tells it
 *       from the others. All are immutable; numbers are digits, sets are equal in any order.
 *   <li>{@link dev.pilothouse.feature.tables.item.Path} names a place in an item: {@code refund.amount}, {@code
 *       items[0].sku}; {@code item.at(path)}, {@code item.with(path, value)}, {@code item.without(path)}.
 *   <li>{@link dev.pilothouse.feature.tables.item.AttributeGateway} is the only place where they meet the SDK.
 * </ul>
 */
package dev.pilothouse.feature.tables.item;
