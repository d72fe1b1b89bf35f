/** Tables and indexes: where items lie, in which order, and what they are found by. */
package dev.pilothouse.sandbox.dynamodb.table;
