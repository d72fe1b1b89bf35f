package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.World;

/** The ARNs of registries and schemas. */
record Arns(World world) {
    String registry(String name) {
        return "arn:aws:schemas:" + world.region() + ":" + world.account() + ":registry/" + name;
    }

    String schema(String registry, String name) {
        return "arn:aws:schemas:" + world.region() + ":" + world.account() + ":schema/" + registry + "/" + name;
    }
}
