package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.ui.grid.GridColumn;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A table's columns as they are shown: found from what was read, arranged by the person. Screen thread only. */
public final class ColumnsModel {
    private static final int LOOKED_AT = 40;
    private static final double CAPITAL = 9;
    private static final double LETTER = 7.4;
    private static final double AROUND = 24;
    private static final double ARROW = 20;
    private static final double WIDEST = 320;
    private final String table;
    private final Overlay overlay;
    private final ObservableList<GridColumn> shown = FXCollections.observableArrayList();
    private final SequencedMap<String, Column> known = new LinkedHashMap<>();
    private final Set<String> everSeen = new LinkedHashSet<>();
    private final BooleanProperty only = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> wanted = new ReadOnlyObjectWrapper<>(List.of());
    private Layout layout;

    public ColumnsModel(String table, Overlay overlay) {
        this.table = table;
        this.overlay = overlay;
        this.layout = overlay.get(Layout.ALL).getOrDefault(table, Layout.NONE);
        only.subscribe(now -> want());
    }

    /** In their order. */
    ObservableList<GridColumn> shown() {
        return shown;
    }

    /** All that turned up, by name. */
    SequencedMap<String, Column> known() {
        return known;
    }

    /** All that turned up since the table was opened, by name: more than is known where only shown columns are read. */
    Set<String> everSeen() {
        return Collections.unmodifiableSet(everSeen);
    }

    /** Whether nothing but the shown columns is read. */
    BooleanProperty only() {
        return only;
    }

    /** What is read then; nothing: whole items. */
    ReadOnlyObjectProperty<List<String>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    boolean isShown(String name) {
        return !layout.hidden().contains(name);
    }

    /** How the person wants an attribute's moments shown; empty: nothing was said. */
    Optional<DateForm> date(String name) {
        return Optional.ofNullable(layout.dates().get(name));
    }

    /** What rows hold by now: new columns are added behind the others. */
    void found(Rows rows) {
        Map<String, Column> before = new HashMap<>(known);
        known.clear();
        rows.columns().forEach(column -> known.put(column.name(), column));
        if (!before.equals(known)) {
            everSeen.addAll(known.keySet());
            arrange(rows);
        }
    }

    /** Other rows altogether: what isn't in them has no column. */
    void forget() {
        known.clear();
    }

    void show(String name, boolean whether) {
        layout = layout.shown(name, whether);
        keep();
        rearrange();
    }

    void showAll() {
        for (String name : everSeen) {
            layout = layout.shown(name, true);
        }
        keep();
        rearrange();
    }

    void date(String name, Optional<DateForm> form) {
        layout = layout.dated(name, form);
        keep();
    }

    /** Somebody gave columns other widths or another order, or left one out. */
    void arranged(List<GridColumn> columns) {
        List<String> names = columns.stream().map(GridColumn::id).toList();
        Stream<String> hidden = layout.order().stream().filter(name -> !names.contains(name));
        layout = layout.ordered(Stream.concat(names.stream(), hidden).toList())
                .wide(columns.stream().collect(Collectors.toMap(GridColumn::id, GridColumn::width)));
        for (GridColumn gone : List.copyOf(shown)) {
            layout = layout.shown(gone.id(), names.contains(gone.id()));
        }
        keep();
        shown.setAll(columns);
    }

    private void keep() {
        Map<String, Layout> all = new HashMap<>(overlay.get(Layout.ALL));
        all.put(table, layout);
        overlay.set(Layout.ALL, all);
        want();
    }

    private void want() {
        wanted.set(only.get() ? everSeen.stream().filter(this::isShown).toList() : List.of());
    }

    private void rearrange() {
        Map<String, GridColumn> before = shown.stream().collect(Collectors.toMap(GridColumn::id, column -> column));
        shown.setAll(visible().stream()
                .map(column -> Optional.ofNullable(before.get(column.name())).orElseGet(() -> column(column, 0)))
                .toList());
    }

    private void arrange(Rows rows) {
        Map<String, GridColumn> before = shown.stream().collect(Collectors.toMap(GridColumn::id, column -> column));
        List<GridColumn> next = visible().stream()
                .map(column -> Optional.ofNullable(before.get(column.name()))
                        .map(old -> column(column, old.width()))
                        .orElseGet(() -> column(column, letters(column, rows))))
                .toList();
        if (!next.equals(shown)) {
            shown.setAll(next);
        }
    }

    private List<Column> visible() {
        SequencedSet<String> names = new LinkedHashSet<>(layout.order());
        names.retainAll(known.keySet());
        names.addAll(known.keySet());
        names.removeAll(layout.hidden());
        return names.stream().map(known::get).toList();
    }

    private GridColumn column(Column column, double width) {
        String type = column.mixed()
                ? Text.tr("{0}…", column.type().code())
                : column.type().code();
        String hint = column.key() ? Text.tr("{0} · key", type) : type;
        double least = Math.max(width, AROUND + wide(column.name()) + wide(hint));
        double wide = layout.widths().getOrDefault(column.name(), Math.min(WIDEST, least));
        GridColumn made = GridColumn.of(column.name(), Visible.line(column.name()), hint, wide);
        GridColumn sided = column.alignsRight() ? made.right() : made;
        return column.key() ? sided.inMono() : sided;
    }

    // Roughly: the grid measures exactly when somebody asks for it.
    private static double letters(Column column, Rows rows) {
        double longest = IntStream.range(0, Math.min(LOOKED_AT, rows.count()))
                .filter(row -> !rows.isGone(row))
                .mapToObj(row -> rows.cell(row, column.number()))
                .flatMap(Optional::stream)
                .mapToDouble(cell -> wide(cell.text()))
                .max()
                .orElse(0);
        return AROUND + ARROW + longest;
    }

    private static double wide(String text) {
        return text.chars()
                .limit(80)
                .mapToDouble(letter -> letter >= 'A' && letter <= 'Z' || letter > 0x2000 ? CAPITAL : LETTER)
                .sum();
    }
}
