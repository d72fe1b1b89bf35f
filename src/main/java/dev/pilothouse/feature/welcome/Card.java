package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Workspace;
import java.nio.file.Path;

/** One workspace on the left. */
sealed interface Card {
    /** The pretend AWS on this computer. */
    record Sandbox() implements Card {}

    /** A workspace file that was opened before, as it is now. */
    record File(Path path, Workspace workspace) implements Card {}
}
