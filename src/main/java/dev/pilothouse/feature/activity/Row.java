package dev.pilothouse.feature.activity;

import dev.pilothouse.core.journal.Entry;
import java.util.Optional;

/**
 * An entry, and whether it can be taken back from here.
 *
 * @param refusal why not, in a sentence; empty where it can be tried
 */
record Row(Entry entry, Optional<String> refusal) {}
