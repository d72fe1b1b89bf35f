package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.World;
import java.util.Optional;

/** The ARNs of functions, versions and aliases of the pretend account. */
record Arns(World world) {
    String function(String name) {
        return "arn:aws:lambda:" + world.region() + ":" + world.account() + ":function:" + name;
    }

    String qualified(String name, String qualifier) {
        return function(name) + ":" + qualifier;
    }

    String layer(String name) {
        return "arn:aws:lambda:" + world.region() + ":" + world.account() + ":layer:" + name;
    }

    String trigger(String id) {
        return "arn:aws:lambda:" + world.region() + ":" + world.account() + ":event-source-mapping:" + id;
    }

    /** As asked: with the qualifier where one was given. */
    String of(FunctionName asked) {
        return function(asked.name()) + asked.qualifier().map(it -> ":" + it).orElse("");
    }

    /** As {@link #of(String, String)}, of a function itself. */
    String of(String functionName) {
        return of(functionName, null);
    }

    /** For IAM's gate, which comes before the request is looked at: what is no name has no ARN but that of all. */
    String of(String functionName, String qualifier) {
        return Optional.ofNullable(functionName)
                .filter(name -> name.matches("[a-zA-Z0-9-_:$]+"))
                .map(name -> {
                    FunctionName asked = FunctionName.of(name, null);
                    return new FunctionName(
                            asked.name(), Optional.ofNullable(qualifier).or(asked::qualifier));
                })
                .map(this::of)
                .orElse("*");
    }
}
