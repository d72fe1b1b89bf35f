package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Kind;

/** An attribute that is part of a key: its name, and its type, one of S, N and B. */
public record KeyAttribute(String name, Kind kind) {}
