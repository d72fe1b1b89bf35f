package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.item.Value;

/** What the rows ask to be shown over them. */
public interface Overs {
    /** A value in full. */
    void peek(String name, Value value);

    /** What comes of a block that is pasted; it is staged, or shown first where some of it does not fit. */
    void paste(BulkPlan plan);

    /** Why nothing came of what was asked for. */
    void tell(String words);
}
