package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.editor.form.Rules;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.shape.Expiry;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Which attributes hold moments: those the workspace names, and the one by which items go by themselves. */
final class Dates {
    private Dates() {}

    static Rules rules(EditedTable table, ZoneId zone) {
        Map<String, DateForm> dates = new HashMap<>();
        if (table.shape().options().expiry() instanceof Expiry.By(String attribute)) {
            dates.put(attribute, DateForm.SECONDS);
        }
        dates.putAll(table.settings().dates());
        return new Rules(table.shape().keys().names(), dates, zone);
    }
}
