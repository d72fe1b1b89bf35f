package dev.pilothouse.ui.lines;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A list of lines that paints what is in sight: a million of them cost as much as forty. Lines wrap, if wanted, and are of
 * whatever height; while it follows, the last one stays in sight. Screen readers find its rows. Screen thread only.
 */
public final class LineList extends Region {
    private final LineSource source;
    private final LineOwner owner;
    private final ObservableList<Integer> leads = FXCollections.observableArrayList();
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty follow = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Picked> picked = new ReadOnlyObjectWrapper<>(Picked.NONE);
    private final LineStyle style = new LineStyle(this);
    private final Sight sight = new Sight(this);
    private final Paper paper = new Paper(this);
    private final Bars bars = new Bars(this);
    private final SpokenLines spoken = new SpokenLines(this);
    private final LinePointer pointer;
    private final LaidRows laid = new LaidRows(this);
    private int rows;

    /**
     * @param id by which tests and the style sheet find it
     * @param name is read out
     */
    public LineList(String id, String name, LineSource source, LineOwner owner) {
        this.source = source;
        this.owner = owner;
        setId(id);
        setAccessibleText(name);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        getStyleClass().add("line-list");
        setFocusTraversable(true);
        getChildren().addAll(paper, spoken, bars.across(), bars.down());
        pointer = new LinePointer(this);
        new LineKeys(this).listen();
        leads.subscribe(this::resized);
        wrap.subscribe((before, now) -> resized());
        follow.subscribe((before, now) -> repaint());
        focusedProperty().subscribe((before, now) -> repaint());
        picked.subscribe((before, now) -> selectionChanged());
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::outputScaleXProperty)
                .subscribe(now -> resized());
    }

    /** How wide what stands before the text is, in characters. */
    public ObservableList<Integer> leads() {
        return leads;
    }

    /** Whether lines that are too long go on below. */
    public BooleanProperty wrap() {
        return wrap;
    }

    /** Whether the last line stays in sight; ends when somebody scrolls up. */
    public BooleanProperty follow() {
        return follow;
    }

    /** Which rows are selected. */
    public ReadOnlyObjectProperty<Picked> picked() {
        return picked.getReadOnlyProperty();
    }

    /** Selects other rows. */
    public void pick(Picked other) {
        picked.set(other);
    }

    /** Selects one row and has it in sight. */
    public void pick(long key) {
        pick(Picked.only(key));
        reveal(key);
    }

    /** Lines came or went: asks again, with the next frame. */
    public void refresh() {
        paper.repaint();
    }

    /** What a row shows changed, or what all of them do: asks again for the text of each. */
    public void redraw() {
        laid.clear();
        paper.repaint();
    }

    /** Other lines altogether: the first is at the top, unless it follows. */
    public void reset() {
        picked.set(Picked.NONE);
        laid.clear();
        sight.go(new Sight.At(0, 0));
        sight.x(0);
        paper.repaint();
    }

    /** Scrolls as little as needed to have the row in sight; it follows no longer. */
    public void reveal(long key) {
        follow.set(false);
        int row = source.row(key);
        if (row < source.rows()) {
            sight.reveal(row);
        }
        paper.repaint();
    }

    /** As {@link #reveal}, by the row's number; answers where it is then. */
    public Optional<Rectangle2D> revealRow(int row) {
        if (row < source.rows()) {
            reveal(source.key(row));
        }
        return rowBounds(row);
    }

    /** Where a row is in sight, also in part, in the list's coordinates. */
    public Optional<Rectangle2D> rowBounds(int row) {
        settle();
        return sight.seen().stream()
                .filter(seen -> seen.row() == row)
                .findFirst()
                .map(seen -> {
                    double top = Math.max(0, seen.y());
                    double end = Math.min(body(), seen.y() + seen.height());
                    return new Rectangle2D(0, top, inWidth(), Math.max(0, end - top));
                });
    }

    /** The first row in sight. */
    public int firstRow() {
        settle();
        return sight.at().row();
    }

    /** The row after the last in sight. */
    public int endRow() {
        settle();
        List<Sight.Seen> seen = sight.seen();
        return seen.isEmpty() ? 0 : seen.getLast().row() + 1;
    }

    LineSource source() {
        return source;
    }

    LineOwner owner() {
        return owner;
    }

    LineStyle style() {
        return style;
    }

    Sight sight() {
        return sight;
    }

    SpokenLines spoken() {
        return spoken;
    }

    LaidRows rows() {
        return laid;
    }

    int hovered() {
        return pointer == null ? -1 : pointer.hovered();
    }

    Laid laid(int row) {
        return laid.at(row);
    }

    double height(int row) {
        return laid.height(row);
    }

    /** Pixels of the screen in a pixel of ours. */
    double pixels() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    double inWidth() {
        return Math.max(0, Math.floor(getWidth() - bars.downWidth()));
    }

    /** The height that rows have in sight. */
    double body() {
        return Math.max(0, Math.floor(getHeight() - bars.acrossHeight()));
    }

    /** Whether there is more than is in sight. */
    boolean scrolls() {
        return bars.shown();
    }

    /** Scrolled to wherever it belongs now that lines came or went. */
    void settle() {
        int now = source.rows();
        if (follow.get()) {
            sight.go(sight.bottom());
        } else {
            sight.go(sight.at());
        }
        if (now != rows) {
            rows = now;
            notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        }
        bars.follow();
    }

    /** Somebody scrolls. */
    void scroll(double across, double down) {
        if (across != 0) {
            sight.x(Math.min(sight.x() + across, bars.mostAcross()));
        }
        if (down != 0) {
            sight.by(down);
            scrolled(down < 0);
        }
        paper.repaint();
    }

    /** What follows goes on doing so from the end only. */
    void scrolled(boolean up) {
        if (up) {
            follow.set(false);
        }
        if (sight.atEnd()) {
            owner.nearEnd();
        }
        paper.repaint();
    }

    void repaint() {
        if (paper != null) {
            paper.repaint();
        }
    }

    /** Fonts or widths changed. */
    void resized() {
        if (laid != null) {
            laid.clear();
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (bars.layout(getWidth(), getHeight())) {
            laid.clear();
        }
        paper.resizeRelocate(0, 0, inWidth(), body());
        paper.repaint();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return spoken != null && spoken.answers(attribute)
                ? spoken.answer(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return LineStyle.ALL;
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return LineStyle.ALL;
    }

    private void selectionChanged() {
        repaint();
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
}
