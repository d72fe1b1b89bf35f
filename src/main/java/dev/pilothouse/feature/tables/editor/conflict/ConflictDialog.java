package dev.pilothouse.feature.tables.editor.conflict;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.editor.diff.ValueWords;
import dev.pilothouse.feature.tables.item.Merge;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Three versions of an item side by side, and what comes of each path; to be opened as a dialog. */
public final class ConflictDialog extends VBox {
    private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");
    private static final int MOST_ROWS = 12;
    private final ConflictModel model;

    /** What is done about it. Leaving the dialog otherwise is as keeping. */
    public interface Ways {
        /** What I have goes on waiting. */
        void keep();

        /** What I have is dropped. */
        void discard();

        /** {@link ConflictModel#settled} is saved. */
        void save();
    }

    public ConflictDialog(ConflictModel model, Ways ways) {
        this.model = model;
        ConflictWords words = new ConflictWords(model);
        setId("conflict");
        getStyleClass().addAll("prompt", "conflict");
        setAccessibleText(words.title() + " " + words.detail());
        VBox head = new VBox(Labels.wrapped(words.title(), "heading"), Labels.wrapped(words.detail(), "muted"));
        head.getStyleClass().add("head");
        getChildren().add(head);
        if (!model.rows().isEmpty()) {
            getChildren().add(table());
        }
        getChildren().add(foot(words, ways));
    }

    private Node table() {
        TableView<Merge.Row> table = Tables.of("conflict-paths", Text.tr("Paths that differ"), Labels.of("", "muted"));
        table.getColumns()
                .add(Tables.text("Path", 180, row -> Visible.line(row.path().toString()), "mono"));
        table.getColumns().add(version(Text.tr("As you read it"), Merge.Row::read, "muted"));
        table.getColumns().add(version(Text.tr("Mine"), Merge.Row::mine, "mine"));
        table.getColumns().add(version(Text.tr("Theirs, now"), Merge.Row::theirs, "theirs"));
        table.getColumns().add(Tables.node(Text.tr("Result"), 280, row -> new ResultCell(model, row)));
        table.getItems()
                .setAll(model.rows().stream()
                        .sorted(Comparator.comparing(row -> row.side() != Merge.Side.CHOICE))
                        .toList());
        table.setFocusTraversable(false);
        Tables.asTallAsItsRows(table, MOST_ROWS).setRowFactory(self -> new Row());
        return table;
    }

    private TableColumn<Merge.Row, Merge.Row> version(
            String title, Function<Merge.Row, Optional<Value>> version, String style) {
        return Tables.node(title, 150, row -> {
            String words = version.apply(row).map(value -> words(row, value)).orElse("—");
            Label label = Labels.of(words, version.apply(row).equals(row.read()) ? "muted" : style);
            label.setTooltip(new Tooltip(words));
            return label;
        });
    }

    // Where two look the same and are not, their types tell them apart.
    private String words(Merge.Row row, Value value) {
        String words = ValueWords.of(row.path(), value, model.hidden());
        boolean alike = row.mine().isPresent()
                && row.theirs().isPresent()
                && row.mine().get().type() != row.theirs().get().type();
        return alike ? Text.tr("{0} ({1})", words, value.type().words()) : words;
    }

    private Node foot(ConflictWords words, Ways ways) {
        Label hint = Labels.wrapped(words.footer(), "muted");
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(
                hint,
                button("keep-staged", Text.tr("Keep my changes staged"), ways::keep),
                button("discard-mine", Text.tr("Discard mine"), ways::discard));
        if (!words.save().isEmpty()) {
            foot.getChildren().add(save(words, ways));
        }
        foot.getStyleClass().add("buttons");
        return foot;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = Buttons.of(id, text, action);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Node save(ConflictWords words, Ways ways) {
        Button save = button("save-merged", words.save(), ways::save);
        save.getStyleClass().add(model.kind() == ConflictModel.Kind.CHANGED_BEFORE_DELETION ? "danger" : "success");
        save.disableProperty().bind(model.obstacle().map(Optional::isPresent));
        // A disabled button shows no tooltip of its own.
        StackPane around = new StackPane(save);
        Tooltip why = new Tooltip();
        model.obstacle().subscribe(obstacle -> {
            Tooltip.uninstall(around, why);
            why.setText(obstacle.orElse(""));
            save.setAccessibleHelp(obstacle.orElse(""));
            if (obstacle.isPresent()) {
                Tooltip.install(around, why);
            }
        });
        return around;
    }

    /** Marked until it is chosen what comes of it. */
    private final class Row extends TableRow<Merge.Row> {
        Row() {
            model.obstacle().subscribe(this::mark);
        }

        @Override
        protected void updateItem(Merge.Row row, boolean empty) {
            super.updateItem(row, empty);
            mark();
        }

        private void mark() {
            pseudoClassStateChanged(
                    UNDECIDED,
                    getItem() != null
                            && getItem().side() == Merge.Side.CHOICE
                            && !model.chosen().containsKey(getItem().path()));
        }
    }
}
