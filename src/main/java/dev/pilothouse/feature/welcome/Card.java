package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.workspace.Shelf;

/** One workspace on the left. */
sealed interface Card {
    /** The pretend AWS on this computer. */
    record Sandbox() implements Card {}

    /** A workspace that is kept here. */
    record Kept(Shelf.Kept.Fit copy) implements Card {}

    /** One that is kept and can't be used; the reason is told in its place. */
    record Unfit(Shelf.Kept.Unfit copy) implements Card {}
}
