package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.code.CodeEditor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What came of the last invocation. */
final class ResultPane extends VBox {
    /** Letters of a row where the pane is narrow. */
    private static final int WRAPPED = 48;

    /** Letters of the end of an answer that are shown while it comes. */
    private static final int ARRIVING = 20_000;

    private final InvokeModel model;
    private final LinesModel lines;
    private final PayloadModel payload;
    private final Ways ways;
    private final HBox head = new HBox();
    private final StackPane body = new StackPane();
    private final Label figures = Labels.wrapped("", "muted", "small");
    private final Tooltip exact = new Tooltip();

    /** What can be done with it. */
    interface Ways {
        /** Keeps the event that was sent, by a name. */
        void save();

        /** Saves an answer to a file. */
        void saveAnswer(String payload);

        /** What went wrong, as it is shown here. */
        FaultBox failed(Fault fault);

        /** Opens the lines of a time. */
        void logs(Instant from, Instant to);
    }

    ResultPane(InvokeModel model, LinesModel lines, PayloadModel payload, Ways ways) {
        this.model = model;
        this.lines = lines;
        this.payload = payload;
        this.ways = ways;
        setId("result");
        getStyleClass().add("result");
        head.getStyleClass().add("result-head");
        head.setAlignment(Pos.CENTER_LEFT);
        figures.setId("figures");
        figures.getStyleClass().add("figures");
        figures.managedProperty().bind(figures.visibleProperty());
        body.getStyleClass().add("answer");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, figures, body);
        model.told().subscribe(this::show);
        lines.shown().subscribe(this::figures);
    }

    private void show(Optional<Told> told) {
        Label title = Labels.of(Text.tr("Response"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        head.getChildren().setAll(title);
        figures.setVisible(told.filter(Told.Answered.class::isInstance).isPresent());
        if (told.isEmpty()) {
            body.getChildren()
                    .setAll(Labels.wrapped(
                            Text.tr("What the function answers appears here, with its figures and its lines."),
                            "muted"));
            return;
        }
        switch (told.get()) {
            case Told.Running running -> running(running.invocation().mode() == Mode.STREAM);
            case Told.Answered answered -> answered(answered.answer());
            case Told.NotRun notRun -> failed(notRun.fault(), new Pill(Text.tr("Not run"), Tone.WARNING));
            case Told.Unknown unknown -> unknown(unknown);
            case Told.Allowed allowed -> {
                head.getChildren().add(new Pill(Text.tr("Allowed"), Tone.SUCCESS));
                body.getChildren()
                        .setAll(Labels.wrapped(Text.tr(
                                "You may invoke {0} with this event. Nothing ran.",
                                allowed.invocation().target())));
            }
        }
    }

    private void running(boolean streamed) {
        Button stop = Buttons.of(
                "stop-invoking",
                Text.tr("Stop waiting"),
                () -> model.running().get().ifPresent(Job::cancel),
                "danger-quiet");
        head.getChildren().addAll(new Pill(Text.tr("Running"), Tone.ACCENT), gap(), stop);
        body.getChildren()
                .setAll(
                        streamed
                                ? arriving()
                                : Labels.wrapped(
                                        Text.tr("Waiting for the answer. A function that was begun runs on, whoever"
                                                + " stops waiting."),
                                        "muted"));
    }

    // Only its end: it is drawn anew with every part.
    private Node arriving() {
        TextArea text = new TextArea();
        text.setId("arriving");
        text.setEditable(false);
        text.setAccessibleText(Text.tr("What came so far"));
        text.setPromptText(Text.tr("Nothing came yet."));
        text.getStyleClass().addAll("mono", "stack");
        model.soFar().subscribe(soFar -> {
            text.setText(Visible.of(soFar.substring(Math.max(0, soFar.length() - ARRIVING))));
            text.positionCaret(text.getLength());
        });
        return text;
    }

    private void answered(Answer answer) {
        boolean handedOver =
                answer.receipt().version().isEmpty() && answer.payload().isEmpty();
        head.getChildren()
                .addAll(
                        answer.well()
                                ? new Pill(
                                        handedOver ? Text.tr("Handed over") : String.valueOf(answer.status()),
                                        Tone.SUCCESS)
                                : new Pill(Text.tr("Function failed"), Tone.DANGER),
                        gap());
        if (handedOver) {
            body.getChildren()
                    .setAll(Labels.wrapped(
                            Text.tr("Lambda has the event and runs the function when it can; where it fails it tries"
                                    + " again twice. What it writes appears at the right."),
                            "muted"));
            return;
        }
        Button save = Buttons.of("save-event", Text.tr("Save as event"), ways::save);
        save.setMinWidth(USE_PREF_SIZE);
        head.getChildren()
                .addAll(
                        raw(),
                        copy(answer),
                        Buttons.icon(
                                "save-answer",
                                "fth-download",
                                Text.tr("Save the answer to a file"),
                                () -> ways.saveAnswer(answer.payload())),
                        save);
        CodeEditor text = new CodeEditor("payload", Text.tr("The answer"), payload.text());
        Label shortened = Labels.wrapped("", "muted", "small");
        shortened.textProperty().bind(payload.shortened().map(words -> words.orElse("")));
        shortened.managedProperty().bind(shortened.textProperty().isNotEmpty());
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox whole = new VBox(text, shortened);
        if (!answer.well()) {
            FunctionFailure.of(answer.payload())
                    .ifPresent(failure -> whole.getChildren().addFirst(failure(failure)));
        }
        body.getChildren().setAll(whole);
    }

    private static Node failure(FunctionFailure failure) {
        List<String> lines = failure.lines();
        TextArea stack = new TextArea(Visible.of(String.join("\n", lines)));
        stack.setId("stack");
        stack.setEditable(false);
        stack.setWrapText(true);
        stack.setAccessibleText(Text.tr("In what the function failed"));
        stack.getStyleClass().addAll("mono", "stack");
        int rows = lines.stream().mapToInt(line -> 1 + line.length() / WRAPPED).sum();
        // One more for the frame.
        stack.setPrefRowCount(Math.clamp(rows + 1, 2, 8));
        stack.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(Labels.wrapped(failure.words(), "strong", "danger"), stack);
        box.getStyleClass().add("function-failure");
        return box;
    }

    private Node raw() {
        ToggleButton raw = new ToggleButton(Text.tr("Raw"));
        raw.setId("raw");
        raw.getStyleClass().addAll("chip", "tab");
        raw.setSelected(payload.raw().get());
        raw.setOnAction(event -> payload.raw().set(raw.isSelected()));
        raw.setTooltip(new Tooltip(Text.tr("As it came, without a line for each member")));
        raw.setMinWidth(USE_PREF_SIZE);
        return raw;
    }

    private Node copy(Answer answer) {
        Button copy = Buttons.icon("copy-payload", "fth-copy", Text.tr("Copy the answer"), () -> {});
        copy.setOnAction(event -> Copying.copy(copy, answer.payload()));
        return copy;
    }

    private void unknown(Told.Unknown unknown) {
        failed(unknown.fault(), new Pill(Text.tr("Unknown"), Tone.DANGER))
                .offer(
                        "open-window",
                        Text.tr("Open logs for this window"),
                        () -> ways.logs(unknown.from(), unknown.to()));
    }

    private FaultBox failed(Fault fault, Pill pill) {
        head.getChildren().add(pill);
        FaultBox box = ways.failed(fault);
        VBox around = new VBox(box);
        around.getStyleClass().add("result-fault");
        body.getChildren().setAll(around);
        return box;
    }

    private void figures(Optional<LinesModel.Shown> shown) {
        Optional<Report> report = shown.flatMap(LinesModel.Shown::report);
        figures.setText(report.map(it -> FigureWords.line(it, model.price()))
                .or(() -> model.told()
                        .get()
                        .filter(Told.Answered.class::isInstance)
                        .map(it -> ((Told.Answered) it).answer().receipt())
                        .map(receipt -> Text.tr("answered in {0}", Humane.duration(receipt.took()))))
                .orElse(""));
        Tooltip.uninstall(figures, exact);
        report.ifPresent(it -> {
            exact.setText(FigureWords.exact(it, model.price()));
            Tooltip.install(figures, exact);
        });
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
