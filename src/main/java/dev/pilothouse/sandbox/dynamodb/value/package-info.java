/** DynamoDB's ten types: reading, checking, comparing, measuring and writing them. */
package dev.pilothouse.sandbox.dynamodb.value;
