package dev.pilothouse.sandbox.dynamodb.legacy;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code AttributesToGet} as a projection: names of attributes, of nothing inside them. */
public final class AttributesToGet {
    private AttributesToGet() {}

    /** Empty where none are given. */
    public static Optional<List<Path>> of(boolean given, List<String> names) {
        if (!given) {
            return Optional.empty();
        }
        if (names.isEmpty()) {
            throw Invalid.request("1 validation error detected: Value '[]' at 'attributesToGet' failed to satisfy"
                    + " constraint: Member must have length greater than or equal to 1");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw Invalid.parameter("Duplicate value in attribute name: " + name);
            }
        }
        return Optional.of(names.stream().map(Path::of).toList());
    }
}
