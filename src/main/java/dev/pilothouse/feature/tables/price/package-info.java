/**
 * What DynamoDB costs in a region, from a small file of our own with its date and source beside it.
 *
 * @see <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">Pricing for on-demand capacity</a>
 */
package dev.pilothouse.feature.tables.price;
