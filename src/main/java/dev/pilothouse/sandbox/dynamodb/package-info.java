/** The pretend DynamoDB: its operations, with tables, values and expressions in rooms of their own. */
package dev.pilothouse.sandbox.dynamodb;
