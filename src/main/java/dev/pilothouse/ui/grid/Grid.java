package dev.pilothouse.ui.grid;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A grid of cells that paints what is in sight, and asks for nothing else: a million rows cost as much as thirty. One cell
 * has the focus; rows or a block are selected; a cell is edited in a control laid over it; screen readers find its cells.
 * It knows nothing of what it shows. Screen thread only.
 */
public final class Grid extends Region {
    private final GridSource source;
    private final GridOwner owner;
    private final ObservableList<GridColumn> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
    private final GridStyle style = new GridStyle(this);
    private final Parts parts;

    /**
     * @param id by which tests and the style sheet find it
     * @param name is read out
     */
    public Grid(String id, String name, GridSource source, GridOwner owner) {
        this.source = source;
        this.owner = owner;
        setId(id);
        setAccessibleText(name);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        getStyleClass().add("grid");
        setFocusTraversable(true);
        parts = new Parts(this);
        getChildren().addAll(parts.nodes());
        columns.subscribe(this::rearranged);
        sort.subscribe(now -> repaint());
        focusedProperty().subscribe(now -> repaint());
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(now -> resized());
        selection.subscribe(now -> selectionChanged());
    }

    /** The columns that are shown, in their order; the first stays in sight. Resizing and moving changes this list. */
    public ObservableList<GridColumn> columns() {
        return columns;
    }

    /** What is selected, and where the focus is. */
    public ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Selects something else; what lies outside the grid is left out. */
    public void select(Selection next) {
        selection.set(next.within(geometry().rows(), columns.size()));
    }

    /** The order that a title shows with an arrow; the grid itself sorts nothing. */
    public ObjectProperty<Optional<Sort>> sort() {
        return sort;
    }

    /** What stands where rows would, while there are none. */
    public ObjectProperty<Node> placeholder() {
        return parts.vacancy().placeholder();
    }

    /** Texts, marks or the number of rows changed: asks again, with the next frame. Keeps the selection by row numbers. */
    public void refresh() {
        int before = geometry().rows();
        int rows = source.rows();
        if (rows != before) {
            parts.viewport().show(geometry().with(rows));
            select(selection.get());
            notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
            parts.nearEnd().rowsChanged();
        }
        if (rows == 0 || before == 0) {
            requestLayout();
        }
        parts.editing().rowsChanged();
        repaint();
    }

    /** Other rows altogether: nothing is selected, the first row is at the top, what was being edited is cancelled. */
    public void reset() {
        parts.editing().cancel();
        selection.set(Selection.NONE);
        parts.viewport().show(geometry().at(geometry().x(), 0));
        refresh();
        parts.nearEnd().rowsChanged();
    }

    /** Scrolls as little as needed to have the cell in sight. */
    public void reveal(CellAt cell) {
        laidOut();
        parts.viewport().show(geometry().revealing(cell));
        parts.nearEnd().look();
    }

    /** The cell at the row and column, or the title at {@link CellAt#HEADING}: its part in sight, in the grid's coordinates; empty where none is. */
    public Optional<Rectangle2D> cellBounds(int row, int column) {
        laidOut();
        return geometry().snapped(pixels()).seen(new CellAt(row, column));
    }

    /** Which rows are in sight: from, and up to but without; none where both are the same. */
    public int firstRow() {
        return geometry().firstRow();
    }

    /** The row after the last in sight. */
    public int endRow() {
        return geometry().lastRow() + 1;
    }

    /** Edits the cell, or lets it be peeked at where it can't be edited. */
    public void edit(CellAt cell) {
        parts.editing().open(cell, "");
    }

    /** Ends editing and takes over what was typed. False where that can't be; nothing is edited: true. */
    public boolean commit() {
        return parts.editing().commit();
    }

    /** Whether a cell is being edited. */
    public boolean isEditing() {
        return parts.editing().isOpen();
    }

    /** Makes a column as wide as the widest of its texts in sight, within reason. */
    public void fit(String column) {
        parts.arranging().fit(column);
    }

    /** Leaves a column out. The last one stays. */
    public void hide(String column) {
        parts.arranging().hide(column);
    }

    GridSource source() {
        return source;
    }

    GridOwner owner() {
        return owner;
    }

    GridStyle style() {
        return style;
    }

    Parts parts() {
        return parts;
    }

    Geometry geometry() {
        return parts.viewport().geometry();
    }

    /** Pixels of the screen in a pixel of ours. */
    double pixels() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    // While the constructor runs, properties tell of their first values.
    boolean isReady() {
        return parts != null;
    }

    /** Painted again with the next frame. */
    void repaint() {
        if (isReady()) {
            parts.sheet().repaint();
        }
    }

    /** Fonts or heights changed. */
    void resized() {
        if (isReady()) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        parts.layout(getWidth(), getHeight());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return isReady() && parts.spoken().answers(attribute)
                ? parts.spoken().answer(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return GridStyle.ALL;
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return GridStyle.ALL;
    }

    private void laidOut() {
        if (isNeedsLayout()) {
            layout();
        }
    }

    private void rearranged() {
        parts.viewport().show(geometry().with(Columns.of(columns, style.scale(), pixels())));
        parts.arranging().rearranged();
        notifyAccessibleAttributeChanged(AccessibleAttribute.COLUMN_COUNT);
        requestLayout();
    }

    private void selectionChanged() {
        repaint();
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
}
