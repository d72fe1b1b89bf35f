package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.Constraints;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shapes of names in requests (CreateLogGroup, CreateLogStream; API Reference). */
final class Names {
    static final int LONGEST = 512;
    private static final Pattern GROUP = Pattern.compile("[\\.\\-_/#A-Za-z0-9]+");
    private static final Pattern STREAM = Pattern.compile("[^:*]*");
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w#+=/:,.@-]*");

    private Names() {}

    static Constraints group(Constraints constraints, String name) {
        return constraints
                .given("logGroupName", name)
                .length("logGroupName", name, 1, LONGEST)
                .matches("logGroupName", name, GROUP);
    }

    static Constraints stream(Constraints constraints, String name) {
        return constraints.given("logStreamName", name).and(it -> optionalStream(it, "logStreamName", name));
    }

    static Constraints optionalStream(Constraints constraints, String member, String name) {
        return constraints.length(member, name, 1, LONGEST).matches(member, name, STREAM);
    }

    /**
     * The group that a request means, by its name or by its name or ARN.
     *
     * @throws dev.pilothouse.sandbox.wire.ApiError where none of both is given, or both
     */
    static String one(String name, String identifier) {
        if (name != null && identifier != null) {
            throw LogsErrors.invalid("Only one of logGroupName and logGroupIdentifier can be specified.");
        }
        if (identifier == null) {
            LogsErrors.check(group(new Constraints(), name));
            return name;
        }
        LogsErrors.check(new Constraints()
                .length("logGroupIdentifier", identifier, 1, 2048)
                .matches("logGroupIdentifier", identifier, IDENTIFIER));
        return identifier;
    }

    /** What permission is asked for, before anything is checked. */
    static String either(String name, String identifier) {
        return Optional.ofNullable(name)
                .or(() -> Optional.ofNullable(identifier))
                .orElse("");
    }
}
