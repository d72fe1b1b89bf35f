package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.feature.tables.settings.TableSettings;

/**
 * A table in the list.
 *
 * @param settings what the workspace says about it
 * @param ofWorkspace whether the workspace names it, itself or by a pattern
 */
public record Listed(TableSettings settings, boolean ofWorkspace) {
    /** As AWS calls it. */
    public String name() {
        return settings.table();
    }

    /** As people call it. */
    public String shown() {
        return settings.shown();
    }
}
