package dev.pilothouse.sandbox.dynamodb.expression;

/** What parentheses may hold: only what follows tells whether it is a condition or an operand. */
sealed interface Node permits Condition, Operand {}
