package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import java.util.function.Consumer;

/**
 * Explains failures, and tells which IAM actions AWS denied on the way. Screen thread only.
 *
 * @param denied told of an action such as {@code s3:PutObject}
 */
record Denials(Faults faults, Consumer<String> denied) implements Explains {
    @Override
    public Fault explain(Throwable failure) {
        faults.deniedAction(failure).ifPresent(denied);
        return faults.explain(failure);
    }
}
