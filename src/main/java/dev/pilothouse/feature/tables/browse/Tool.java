package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.command.Action;

/**
 * What else can be done with a table.
 *
 * @param id of its button
 */
public record Tool(String id, Action action) {
    /** One whose button is called as its command. */
    public static Tool of(Action action) {
        return new Tool(action.command().id(), action);
    }
}
