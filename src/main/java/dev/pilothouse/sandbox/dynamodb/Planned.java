package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Changed;
import dev.pilothouse.sandbox.dynamodb.table.Units;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.Map;
import java.util.Optional;

/** A write whose condition held: the item before and after it. */
record Planned(Write write, Optional<Value.Tree> before, Optional<Value.Tree> after) {
    /** Does it, and tells what it took. */
    Used carryOut() {
        boolean changes = !(write.effect() instanceof Effect.Check) && (before.isPresent() || after.isPresent());
        Changed changed = changes
                ? write.table().table().change(before, after)
                : new Changed(before.map(Sizes::item).orElse(0), Map.of());
        return Used.write(write.table(), Units.write(changed.bytes()), changed.indexes());
    }
}
