package dev.pilothouse.core.undo;

import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Values;

/**
 * The journal as one session sees it.
 *
 * @param here who is signed in, and where
 */
public record SessionJournal(Journal journal, Values values, Author here, Undo undo) {}
