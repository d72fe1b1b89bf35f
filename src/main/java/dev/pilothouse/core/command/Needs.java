package dev.pilothouse.core.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a command needs of AWS.
 *
 * @param action the IAM action, such as {@code s3:PutObject}
 * @param resource what it is about, in words or as an ARN pattern
 * @param instead other actions of which one will do as well
 */
public record Needs(String action, String resource, List<String> instead) {
    public Needs {
        instead = List.copyOf(instead);
    }

    /** Nothing else will do. */
    public Needs(String action, String resource) {
        this(action, resource, List.of());
    }

    /** Each of these actions, about the same resource. */
    public static List<Needs> all(String resource, String... actions) {
        return Stream.of(actions).map(action -> new Needs(action, resource)).toList();
    }

    /** All actions of which one will do. */
    Stream<String> actions() {
        return Stream.concat(Stream.of(action), instead.stream());
    }
}
