package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Workspace;

/** What the right side shows instead of signing in. */
sealed interface Aside {
    /** Nothing else. */
    record None() implements Aside {}

    /** A file is named, looked at, and taken or not. */
    record Importing() implements Aside {}

    /** A workspace is written into a file for others. */
    record Exporting(Workspace workspace) implements Aside {}
}
