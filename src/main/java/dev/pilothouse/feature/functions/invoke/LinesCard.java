package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.LogLine;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lines of the last invocation. */
final class LinesCard extends VBox {
    private final LinesModel model;
    private final StackPane id = new StackPane();
    private final Button open;
    private final ListView<LogLine> list = new ListView<>();
    private final Label state = Labels.wrapped("", "muted", "small");
    private final StackPane problem = new StackPane();

    /** @param logs opens the request in the Logs pane */
    LinesCard(LinesModel model, Runnable logs) {
        this.model = model;
        getStyleClass().add("lines");
        Label title = Labels.of(Text.tr("Logs of this request"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        open = Buttons.of("open-in-logs", Text.tr("Open in Logs"), logs);
        open.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, id, gap, open);
        head.getStyleClass().add("result-head");
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("request-lines");
        list.setAccessibleText(Text.tr("Lines of this request"));
        list.setCellFactory(view -> new LineCell(list.widthProperty()));
        list.setPlaceholder(
                Labels.wrapped(Text.tr("What the function writes appears here once it was invoked."), "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        problem.getStyleClass().add("lines-problem");
        state.setId("lines-state");
        getChildren().addAll(head, list, problem, state);
        model.shown().subscribe(this::show);
        model.read().subscribe(this::failed);
    }

    private void show(Optional<LinesModel.Shown> shown) {
        open.setDisable(shown.isEmpty());
        id.getChildren()
                .setAll(shown.<Node>map(it -> Labels.briefId(it.requestId())).stream()
                        .toList());
        list.getItems().setAll(shown.map(LinesModel.Shown::lines).orElse(List.of()));
        state.setText(shown.map(LinesCard::words).orElse(""));
        state.setManaged(!state.getText().isEmpty());
    }

    private static String words(LinesModel.Shown shown) {
        if (shown.whole()) {
            return shown.report().isPresent()
                    ? ""
                    : Text.tr("Lambda has reported no end of this request. More may still arrive.");
        }
        return shown.lines().isEmpty()
                ? Text.tr("Waiting for the lines: CloudWatch Logs is some seconds late.")
                : Text.tr(
                        "The last lines came with the answer. The others arrive in CloudWatch Logs some seconds late.");
    }

    private void failed(Load<?> load) {
        problem.getChildren().clear();
        if (load instanceof Load.Failed<?> failed) {
            problem.getChildren().setAll(new FaultBox(failed.fault()).retry(model::look));
            state.setText("");
            state.setManaged(false);
        }
        problem.setManaged(!problem.getChildren().isEmpty());
    }
}
