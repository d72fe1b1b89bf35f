package dev.pilothouse.sandbox.dynamodb.expression;

import java.util.List;

/** Which parts of an item are wanted; no two of the paths touch each other. */
public record Projection(List<Path> paths) {
    public Projection {
        paths = List.copyOf(paths);
    }
}
