package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The plan in figures, and the table of its changes. */
final class PlanBoard extends VBox {
    PlanBoard(SitePlan plan, FileRules rules, ObservableValue<Stage> stage) {
        getStyleClass().add("plan-board");
        ChangeTable table = new ChangeTable(plan.changes(), rules);
        getChildren().addAll(heading(plan, stage), table.chips(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        if (plan.changes().isEmpty()) {
            getChildren()
                    .setAll(
                            heading(plan, stage),
                            new EmptyState(
                                    "fth-check",
                                    Text.tr("Nothing to deploy"),
                                    Text.tr("The site is live exactly as this build is.")));
        }
    }

    private static Node heading(SitePlan plan, ObservableValue<Stage> stage) {
        Label title = Labels.of(Text.tr("Release {0}", plan.release()), "heading");
        HBox name = new HBox(title);
        stage.subscribe(now -> name.getChildren().setAll(title, state(now)));
        name.getStyleClass().add("release-name");
        FlowPane heading = new FlowPane(
                name,
                figure("new", count(plan, Change.New.class), Text.tr("new"), "success"),
                figure("changed", count(plan, Change.Changed.class), Text.tr("changed"), "warning"),
                figure("removed", count(plan, Change.Removed.class), Text.tr("removed"), "danger"),
                figure("unchanged", plan.unchanged(), Text.tr("unchanged")),
                upload(plan));
        heading.getStyleClass().add("figures");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Pill state(Stage stage) {
        return switch (stage) {
            case Stage.Planning planning -> new Pill(Text.tr("not deployed"), Tone.NEUTRAL);
            case Stage.Deploying deploying -> new Pill(Text.tr("deploying"), Tone.ACCENT);
            case Stage.Following following -> new Pill(Text.tr("live"), Tone.SUCCESS);
            case Stage.Verified verified -> new Pill(Text.tr("live"), Tone.SUCCESS);
            case Stage.Stopped stopped -> new Pill(Text.tr("stopped"), Tone.WARNING);
        };
    }

    private static Node upload(SitePlan plan) {
        Label bytes = Labels.exact(Humane.bytes(plan.bytes()), Humane.exactBytes(plan.bytes()), "figure");
        return new VBox(
                bytes,
                Labels.of(Text.tr("to upload of {0}", Humane.bytes(plan.build().size())), "muted"));
    }

    private static Node figure(String id, long count, String name, String... tone) {
        Label figure = Labels.of(Humane.count(count), "figure");
        figure.setId("figure-" + id);
        figure.getStyleClass().addAll(tone);
        VBox both = new VBox(figure, Labels.of(name, "muted"));
        both.setMinWidth(Region.USE_PREF_SIZE);
        return both;
    }

    private static long count(SitePlan plan, Class<? extends Change> kind) {
        return plan.changes().stream().filter(kind::isInstance).count();
    }
}
