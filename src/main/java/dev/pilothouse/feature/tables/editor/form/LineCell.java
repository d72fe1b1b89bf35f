package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One line of the form. A line that is drawn again keeps its field, so that nobody loses the place he types in; one that is
 * built again keeps the focus.
 */
final class LineCell extends ListCell<Line> {
    private static final double STEP = 12;
    private final FormModel form;
    private final FormView.Ways ways;
    private final Consumer<Line> added;
    private final Label problem = Labels.wrapped("", "problem", "small");
    private Optional<Line> shown = Optional.empty();
    private Optional<Field> field = Optional.empty();
    private Look look = Look.NOTHING;
    private String counted = "";
    private boolean editable;

    /** @param added told by which line something was added */
    LineCell(FormModel form, FormView.Ways ways, Consumer<Line> added) {
        this.form = form;
        this.ways = ways;
        this.added = added;
        getStyleClass().add("form-line");
        setPrefWidth(0);
        form.redraws().subscribe(this::refresh);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        Optional<Line> now = empty ? Optional.empty() : Optional.ofNullable(line);
        if (now.equals(shown) && editable == form.isEditable()) {
            refresh();
            return;
        }
        boolean same = shown.isPresent() && now.filter(shown.get()::isPlaceOf).isPresent();
        shown = now;
        rebuild(same);
    }

    /** Gives its field the focus. */
    void enter() {
        take(field.map(Field::entry).orElseGet(this::getListView));
    }

    private void refresh() {
        if (shown.isEmpty()) {
            return;
        }
        Line line = shown.get();
        if (editable != form.isEditable()
                || line.kind() == Line.Kind.HEAD && !counted.equals(count(line))
                || line.kind() == Line.Kind.FIELD && form.value(line).isPresent() && look != Look.of(form, line)) {
            rebuild(true);
        }
        field.ifPresent(Field::refresh);
        tell(Optional.empty());
    }

    // Without a place of its own the focus would leave the form for the first control of the window.
    private void rebuild(boolean same) {
        Optional<Node> had =
                Optional.ofNullable(getScene()).map(Scene::getFocusOwner).filter(this::holds);
        build();
        had.ifPresent(owner -> take(same ? successor(owner) : getListView()));
    }

    // A list says of a cell that it has the focus where only the list has it.
    private boolean holds(Node node) {
        return Stream.iterate(node.getParent(), Objects::nonNull, Node::getParent)
                .anyMatch(this::equals);
    }

    private Node successor(Node owner) {
        return Optional.ofNullable(owner.getId())
                .map(id -> getGraphic().lookup("#" + id))
                .filter(Node::isFocusTraversable)
                .or(() -> field.map(Field::entry))
                .orElseGet(this::getListView);
    }

    // A control has no ears before its style is there.
    private static void take(Node node) {
        node.applyCss();
        node.requestFocus();
    }

    private void build() {
        editable = form.isEditable();
        field = Optional.empty();
        setText(null);
        setGraphic(shown.map(this::built).orElse(null));
        tell(Optional.empty());
    }

    private Node built(Line line) {
        VBox box = new VBox(
                switch (line.kind()) {
                    case FIELD -> heading(line);
                    case HEAD -> head(line);
                    case ADD -> new AddLine(form, line, added);
                });
        box.getStyleClass().add("line");
        box.setPadding(new Insets(0, 0, 0, line.depth() * STEP));
        if (line.kind() == Line.Kind.FIELD) {
            look = Look.of(form, line);
            Field made = new Fields(form, ways, this::tell).of(line, look);
            if (made.node().getId() == null) {
                made.node().setId("field-" + Fields.id(line.path()));
            }
            made.node()
                    .setAccessibleText(
                            Text.tr("{0}, {1}", line.path(), line.type().words()));
            field = Optional.of(made);
            box.getChildren().add(made.node());
        }
        box.getChildren().add(problem);
        return box;
    }

    private void tell(Optional<String> ofField) {
        String words = ofField.or(() -> shown.flatMap(form::problem)).orElse("");
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    private Node heading(Line line) {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("line-heading");
        if (form.rules().isKey(line)) {
            row.getChildren().add(Labels.icon("fth-key", "muted"));
        }
        Label name = Labels.of(Visible.line(line.name()), "small", line.isElement() ? "muted" : "strong");
        name.setMinWidth(0);
        row.getChildren().addAll(name, gap());
        ways.link(line.path())
                .ifPresent(follow -> row.getChildren()
                        .add(Buttons.icon(
                                "follow-" + Fields.id(line.path()),
                                "fth-external-link",
                                Text.tr("Go to this item"),
                                follow)));
        types(line).ifPresent(row.getChildren()::add);
        remove(line).ifPresent(row.getChildren()::add);
        return row;
    }

    private Node head(Line line) {
        boolean open = form.isOpen(line.path());
        Button turn = Buttons.icon(
                "turn-" + Fields.id(line.path()),
                open ? "fth-chevron-down" : "fth-chevron-right",
                open ? Text.tr("Fold {0}", line.path()) : Text.tr("Open {0}", line.path()),
                () -> {
                    form.turn(line.path());
                    rebuild(true);
                });
        HBox row = (HBox) heading(line);
        row.getChildren().addFirst(turn);
        counted = count(line);
        row.getChildren().add(2, Labels.of(counted, "muted", "small"));
        return row;
    }

    private String count(Line line) {
        return form.value(line).map(LineCell::count).orElse("");
    }

    private static String count(Value value) {
        int count = switch (value) {
            case Value.Tree(var members) -> members.size();
            case Value.Many(var elements) -> elements.size();
            default -> SetMembers.of(value).size();
        };
        return Text.tr("{0} · {1}", value.type().words(), count);
    }

    // The type of a set's members follows from the set.
    private Optional<Node> types(Line line) {
        if (line.member().isPresent() || form.mask(line).isPresent()) {
            return Optional.empty();
        }
        if (!editable) {
            return Optional.of(Labels.of(line.type().code(), "muted", "small"));
        }
        MenuButton types = new MenuButton(line.type().code());
        types.setId("type-" + Fields.id(line.path()));
        types.getStyleClass().addAll("quiet", "type");
        types.setAccessibleText(
                Text.tr("Type of {0}: {1}", line.path(), line.type().words()));
        types.setMinWidth(Region.USE_PREF_SIZE);
        types.setOnShowing(event -> types.getItems().setAll(choices(line)));
        return Optional.of(types);
    }

    private List<MenuItem> choices(Line line) {
        return Arrays.stream(Type.values())
                .map(type -> {
                    MenuItem item = new MenuItem(Text.tr("{0}  {1}", type.code(), type.words()));
                    item.setOnAction(event -> form.retype(line, type));
                    return item;
                })
                .toList();
    }

    private Optional<Node> remove(Line line) {
        return editable && !form.rules().isKey(line)
                ? Optional.of(Buttons.icon(
                        "remove-" + Fields.id(line.path()),
                        "fth-x",
                        Text.tr("Remove {0}", line.path()),
                        () -> form.remove(line)))
                : Optional.empty();
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
