package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.command.Denial;
import java.util.function.Consumer;

/**
 * Explains failures, and tells what AWS denied on the way. Screen thread only.
 *
 * @param denied told of each denial that names its IAM action
 */
record Denials(Faults faults, Consumer<Denial> denied) implements Explains {
    @Override
    public Fault explain(Throwable failure) {
        faults.denial(failure).ifPresent(denied);
        return faults.explain(failure);
    }
}
