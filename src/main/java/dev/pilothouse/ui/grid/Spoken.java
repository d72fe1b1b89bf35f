package dev.pilothouse.ui.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * The grid as a screen reader finds it: cells, rows and titles that are made when they are asked for, and lie where the
 * painted ones are. Only the latest are kept.
 */
final class Spoken extends Parent {
    private static final int KEPT = 400;
    private static final int BRIEF = 1000;
    private static final Set<AccessibleAttribute> ANSWERED = Set.of(
            AccessibleAttribute.ROW_COUNT,
            AccessibleAttribute.COLUMN_COUNT,
            AccessibleAttribute.CELL_AT_ROW_COLUMN,
            AccessibleAttribute.ROW_AT_INDEX,
            AccessibleAttribute.COLUMN_AT_INDEX,
            AccessibleAttribute.FOCUS_ITEM,
            AccessibleAttribute.SELECTED_ITEMS,
            AccessibleAttribute.MULTIPLE_SELECTION,
            AccessibleAttribute.HORIZONTAL_SCROLLBAR,
            AccessibleAttribute.VERTICAL_SCROLLBAR);
    private final Grid grid;
    private final Map<CellAt, SpokenCell> cells = new LinkedHashMap<>(16, 0.75f, true);

    Spoken(Grid grid) {
        this.grid = grid;
        setManaged(false);
        setMouseTransparent(true);
    }

    /** As much of a long text as anybody listens to. */
    static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }

    boolean answers(AccessibleAttribute attribute) {
        return ANSWERED.contains(attribute);
    }

    Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> grid.source().rows();
            case COLUMN_COUNT -> grid.columns().size();
            case CELL_AT_ROW_COLUMN -> cell(new CellAt((Integer) parameters[0], (Integer) parameters[1]));
            case ROW_AT_INDEX -> cell(new CellAt((Integer) parameters[0], SpokenCell.WHOLE_ROW));
            case COLUMN_AT_INDEX -> cell(new CellAt(CellAt.HEADING, (Integer) parameters[0]));
            case FOCUS_ITEM -> cell(grid.selection().get().focus());
            case SELECTED_ITEMS -> FXCollections.observableArrayList(selected());
            case MULTIPLE_SELECTION -> true;
            case HORIZONTAL_SCROLLBAR -> grid.parts().viewport().across();
            case VERTICAL_SCROLLBAR -> grid.parts().viewport().down();
            default -> throw new IllegalArgumentException(attribute.toString());
        };
    }

    /** All lie where they are seen by now. */
    void place() {
        cells.values().forEach(SpokenCell::place);
    }

    // Rows that are selected and in sight: a million of them nobody wants to hear.
    private List<Node> selected() {
        Geometry at = grid.geometry();
        return IntStream.rangeClosed(at.firstRow(), at.lastRow())
                .filter(grid.selection().get()::has)
                .mapToObj(row -> cell(new CellAt(row, SpokenCell.WHOLE_ROW)))
                .toList();
    }

    // Readers take null for "there is none".
    private Node cell(CellAt at) {
        if (at.row() < CellAt.HEADING
                || at.row() >= grid.source().rows()
                || at.column() < SpokenCell.WHOLE_ROW
                || at.column() >= grid.columns().size()) {
            return null;
        }
        SpokenCell known = cells.get(at);
        if (known != null) {
            return known;
        }
        SpokenCell made = new SpokenCell(grid, at);
        cells.put(at, made);
        getChildren().add(made);
        made.place();
        if (cells.size() > KEPT) {
            SpokenCell oldest = cells.values().iterator().next();
            cells.remove(oldest.at());
            getChildren().remove(oldest);
        }
        return made;
    }
}
