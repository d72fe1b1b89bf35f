package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Difference;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.rows.Cells;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What a change makes of an item, path by path: as it was, and as it is to be. */
final class DiffTable extends GridPane {
    private static final int MOST = 50;
    private static final int LONGEST = 400;

    /** @param shown what is shown of a value there */
    DiffTable(Staged change, BiFunction<Path, Value, Value> shown) {
        getStyleClass().add("diff-table");
        for (int share : new int[] {30, 35, 35}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        addRow(0, heading(Text.tr("Path")), heading(Text.tr("As you read it")), heading(Text.tr("As it is to be")));
        List<Difference> leaves = change.diff().leaves();
        leaves.stream()
                .limit(MOST)
                .forEach(each -> addRow(
                        getRowCount(),
                        Labels.wrapped(Visible.line(each.path().toString()), "mono"),
                        value(each, each.before(), shown, "danger"),
                        value(each, each.after(), shown, "success")));
        if (leaves.size() > MOST) {
            add(Labels.of(Text.tr("and {0} more", leaves.size() - MOST), "muted"), 0, getRowCount(), 3, 1);
        }
    }

    private static Label heading(String text) {
        return Labels.of(text, "muted", "small");
    }

    private static Label value(
            Difference at, Optional<Value> value, BiFunction<Path, Value, Value> shown, String tone) {
        return value.map(it -> Labels.wrapped(words(shown.apply(at.path(), it)), tone))
                .orElseGet(() -> Labels.of("—", "muted"));
    }

    private static String words(Value value) {
        String text = switch (value) {
            case Value.Many many -> PlainJson.line(value);
            case Value.Tree tree -> PlainJson.line(value);
            case Value.TextSet set -> PlainJson.line(value);
            case Value.NumSet set -> PlainJson.line(value);
            case Value.Text(String words) when words.isEmpty() -> Text.tr("(empty text)");
            default -> Cells.of(value).text();
        };
        return Visible.line(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
