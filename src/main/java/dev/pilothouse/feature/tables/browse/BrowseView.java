package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.grid.Grid;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One table: what is looked for above, what was found below it. */
public final class BrowseView extends BorderPane {
    private final RowsView rows;
    private final TextField find = new TextField();

    /**
     * @param bar what can be done in the bar
     * @param go leads to another place
     * @param overs shows what lies over the rows
     */
    public BrowseView(TableModel model, Bar bar, Consumer<Place> go, Overs overs) {
        getStyleClass().add("browse");
        find.setId("find-rows");
        find.setPromptText(Text.tr("Filter loaded rows"));
        find.setAccessibleText(Text.tr("Filter loaded rows"));
        find.textProperty().bindBidirectional(model.find());
        find.setPrefColumnCount(11);
        find.setMinWidth(TextField.USE_PREF_SIZE);
        HBox right = new HBox(find, new ColumnMenu(model.columns()));
        right.getStyleClass().add("query");
        setTop(new VBox(new QueryBar(model, bar), new PlanLine(model, right), refused(model)));
        RowsOwner owner = new RowsOwner(model, go, overs);
        rows = new RowsView(model, new RowsSource(model), owner);
        owner.in(rows.grid());
        setCenter(rows);
    }

    /**
     * What can be done in the bar.
     *
     * @param run runs what stands there
     * @param partiql changes between conditions and a statement
     * @param tools what else can be done with the table
     */
    public record Bar(Action run, Action partiql, List<Tool> tools) {
        public Bar {
            tools = List.copyOf(tools);
        }
    }

    private static Node refused(TableModel model) {
        VBox box = new VBox();
        box.getStyleClass().add("rows-fault");
        box.managedProperty().bind(box.visibleProperty());
        model.after().fault().subscribe(fault -> {
            box.setVisible(fault.isPresent());
            box.getChildren().setAll(fault.map(FaultBox::new).stream().toList());
        });
        return box;
    }

    /** The rows. */
    public Grid grid() {
        return rows.grid();
    }

    /** Leads to the field that looks through loaded rows. */
    public void find() {
        find.requestFocus();
        find.selectAll();
    }
}
