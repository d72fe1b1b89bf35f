package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;

/**
 * What is known of a table whose items are edited.
 *
 * @param mask what nobody sees before asking, and what the workspace says of the table
 */
public record EditedTable(TableShape shape, Mask mask) {
    TableSettings settings() {
        return mask.settings();
    }
}
