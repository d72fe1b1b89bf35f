/**
 * Reads tables: which there are, what they are made of, and items page by page.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.read.ReadGateway} speaks to DynamoDB: {@code tables()}, {@code shape(name)}, one
 *       {@code page(…)}.
 *   <li>{@link dev.pilothouse.feature.tables.read.Reading} carries out a plan: {@code more(count, sink)} for a grid that loads as it
 *       is scrolled, {@code all(sink)} for everything, segments side by side; at a share of a provisioned capacity. {@code
 *       spent()} tells what it cost so far.
 * </ul>
 */
package dev.pilothouse.feature.tables.read;
