package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import java.util.List;

/** A workspace to sign in to, with the people who may be tried there; none outside the sandbox. */
record Choice(Workspace workspace, List<Playground.Person> people) {
    Choice {
        people = List.copyOf(people);
    }
}
