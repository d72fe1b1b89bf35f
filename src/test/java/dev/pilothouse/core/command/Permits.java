package dev.pilothouse.core.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Permits for tests, made by the only thing that makes one: a gate. */
public final class Permits {
    private Permits() {}

    /** A permit to deploy. */
    public static Permit any() {
        AtomicReference<Permit> permit = new AtomicReference<>();
        new Gate(List.of())
                .pass(
                        new Command("deploy", "site", "Deploy", "fth-upload", Optional.empty(), true, List.of()),
                        permit::set);
        return permit.get();
    }
}
