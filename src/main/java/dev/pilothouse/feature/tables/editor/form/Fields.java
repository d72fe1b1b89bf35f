package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Makes the field of a line. */
final class Fields {
    private final FormModel form;
    private final FormView.Ways ways;
    private final Consumer<Optional<String>> problem;

    /** @param problem told what is wrong in the field; empty: look for it at the line */
    Fields(FormModel form, FormView.Ways ways, Consumer<Optional<String>> problem) {
        this.form = form;
        this.ways = ways;
        this.problem = problem;
    }

    Field of(Line line, Look look) {
        return switch (look) {
            case LINE -> new TypedField(form, line, false, () -> problem.accept(Optional.empty()));
            case BLOCK -> new TypedField(form, line, true, () -> problem.accept(Optional.empty()));
            case MOMENT -> new MomentField(form, line, form.rules().date(line).orElseThrow(), problem);
            case CHECK -> check(line);
            case NOTHING -> fixed(Labels.of(Text.tr("null: there, and nothing"), "muted"));
            case HIDDEN -> hidden(line);
            case LONG -> tooLong(line);
        };
    }

    private Field check(Line line) {
        CheckBox box = new CheckBox();
        box.setDisable(!form.isEditable());
        Runnable refresh = () -> {
            boolean holds = form.value(line).equals(Optional.of(new Value.Bool(true)));
            box.setSelected(holds);
            box.setText(holds ? "true" : "false");
        };
        refresh.run();
        box.setOnAction(event -> form.set(line, new Value.Bool(box.isSelected())));
        return field(box, box, refresh);
    }

    private Field hidden(Line line) {
        Label mask = Labels.of("", "mono", "muted");
        Hyperlink reveal = new Hyperlink(Text.tr("Reveal"));
        reveal.setId("reveal-" + id(line.path()));
        reveal.setAccessibleText(Text.tr("Reveal {0}", line.path()));
        reveal.setOnAction(event -> ways.reveal(line.path()));
        Hyperlink replace = new Hyperlink(Text.tr("Replace"));
        replace.setId("replace-" + id(line.path()));
        replace.setAccessibleText(Text.tr("Replace {0}", line.path()));
        replace.setOnAction(event -> form.replace(line));
        replace.setVisible(form.isReplaceable(line) && !form.rules().isKey(line));
        Runnable refresh = () -> mask.setText(form.mask(line).orElse(""));
        refresh.run();
        return field(row(mask, reveal, replace), replace.isVisible() ? replace : reveal, refresh);
    }

    private Field tooLong(Line line) {
        Label size = Labels.of("", "muted");
        Hyperlink whole = new Hyperlink(Text.tr("Show all of it"));
        whole.setId("peek-" + id(line.path()));
        whole.setAccessibleText(Text.tr("Show all of {0}", line.path()));
        whole.setOnAction(event -> ways.peek(line.path()));
        Runnable refresh = () -> size.setText(form.value(line).map(Fields::size).orElse(""));
        refresh.run();
        return field(row(size, whole), whole, refresh);
    }

    private static String size(Value value) {
        return switch (value) {
            case Value.Text(String text) ->
                text.length() > Typed.LONGEST
                        ? Text.tr("{0} characters", Humane.count(text.length()))
                        : Text.tr("Signs that look like others");
            case Value.Bytes bytes -> Text.tr("{0} of binary", Humane.bytes(bytes.length()));
            default -> value.type().words();
        };
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("value-row");
        return row;
    }

    private static Field fixed(Node node) {
        return field(node, node, () -> {});
    }

    private static Field field(Node node, Node entry, Runnable refresh) {
        return new Field() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public Node entry() {
                return entry;
            }

            @Override
            public void refresh() {
                refresh.run();
            }
        };
    }

    /** The path as part of a control's id. */
    static String id(Path path) {
        return path.toString().replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
