package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * A workspace to sign in to.
 *
 * @param playground the sandbox that it lies in, which shows the codes that people get there
 * @param people who may be tried there; none outside the sandbox
 */
record Choice(Workspace workspace, Optional<Playground.Running> playground, List<Playground.Person> people) {
    Choice {
        people = List.copyOf(people);
    }

    /** The workspace, in the sandbox if its endpoint is the sandbox's. */
    static Choice of(Workspace workspace, Optional<Playground.Running> running) {
        Optional<Playground.Running> here =
                running.filter(it -> it.workspace().endpoint().equals(workspace.endpoint()));
        return new Choice(workspace, here, here.map(Playground.Running::people).orElse(List.of()));
    }

    /** The same for one person alone. */
    Choice only(String email) {
        return new Choice(
                workspace,
                playground,
                people.stream().filter(person -> person.email().equals(email)).toList());
    }
}
