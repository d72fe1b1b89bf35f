package dev.pilothouse.aws;

import dev.pilothouse.core.*;

public final class Faults implements Explains {
    @Override
    public Fault explain(Throwable failure) {
        return failure instanceof Refused r ? r.fault() : Fault.notDone(String.valueOf(failure), "");
    }
}
