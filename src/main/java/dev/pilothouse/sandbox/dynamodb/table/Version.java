package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Value;

/** An item, and the same at rest. */
record Version(Value.Tree item, Row row) {}
