package dev.pilothouse.cli;

import dev.pilothouse.aws.Issued;
import dev.pilothouse.aws.signin.MachineSignIn;
import dev.pilothouse.core.journal.Journal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command finds on its computer.
 *
 * @param keys AWS keys, of a profile where one is named; see {@code MachineSignIn.keys}
 * @param journal the journal's folder
 */
public record Surroundings(Function<Optional<String>, Issued> keys, Path journal) {
    /** Those of this process: AWS's own places for keys, and the person's own journal. */
    public static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                profile -> MachineSignIn.keys(environment, profile),
                Journal.folder().resolve("journal"));
    }
}
