/** DynamoDB's expressions: one grammar, one tree, one evaluator. */
package dev.pilothouse.sandbox.dynamodb.expression;
