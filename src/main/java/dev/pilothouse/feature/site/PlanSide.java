package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.site.check.Finding;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.TypedName;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was looked at, how the plan goes live, and the one button that does it. */
final class PlanSide extends ScrollPane {
    private static final int SHOWN = 20;
    private final SitePlan plan;
    private final SiteModel model;

    PlanSide(SitePlan plan, SiteModel model, Action deploy) {
        this.plan = plan;
        this.model = model;
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox side = new VBox(checks());
        side.getStyleClass().addAll("side-panel", "plan-side");
        if (!plan.empty()) {
            VBox decision = new VBox(commit(deploy), takenBack());
            decision.getStyleClass().add("decision");
            decision.visibleProperty().bind(planning());
            side.getChildren().addAll(steps(), decision);
        }
        setContent(side);
    }

    private Node checks() {
        VBox list = new VBox(Labels.of(Text.tr("Before it goes live"), "strong"));
        list.getStyleClass().add("checks");
        plan.checks().forEach(check -> list.getChildren().add(check(check)));
        if (plan.live().reading() == Live.Reading.MANIFEST) {
            Node look = Buttons.of("check-bucket", Text.tr("Check the bucket"), model::checkBucket);
            list.getChildren().add(look);
        }
        return list;
    }

    private Node check(Check check) {
        String icon = switch (check.verdict()) {
            case FINE -> "fth-check";
            case WARNS -> "fth-alert-triangle";
            case BLOCKS -> "fth-x-circle";
        };
        String tone = switch (check.verdict()) {
            case FINE -> "success";
            case WARNS -> "warning";
            case BLOCKS -> "danger";
        };
        VBox words = new VBox(Labels.wrapped(check.text()));
        words.getStyleClass().add("words");
        check.details().stream()
                .limit(SHOWN)
                .forEach(line -> words.getChildren().add(Labels.wrapped(line, "mono", "small")));
        if (check.details().size() > SHOWN) {
            words.getChildren()
                    .add(Labels.of(Text.tr("and {0} more", check.details().size() - SHOWN), "muted", "small"));
        }
        check.offer().ifPresent(offer -> words.getChildren().add(offered(offer)));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Labels.icon(icon, tone), words);
        row.getStyleClass().addAll("check", tone);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node offered(Check.Offer offer) {
        Node way = switch (offer) {
            case LEAVE_OUT_SOURCE_MAPS ->
                Buttons.of("exclude-maps", Text.tr("Exclude"), () -> model.leaveOutMaps(true), "small");
            case PUBLISH_SOURCE_MAPS ->
                Buttons.of("include-maps", Text.tr("Include"), () -> model.leaveOutMaps(false), "small");
            case COPY_FUNCTION -> copied(plan.function().orElseThrow());
            case PUBLISH_ANYWAY -> waivers();
        };
        way.visibleProperty().bind(planning());
        way.managedProperty().bind(way.visibleProperty());
        return way;
    }

    private static Node copied(String code) {
        Button copy = Buttons.of("copy-function", Text.tr("Copy as a CloudFront function"), () -> {}, "small");
        copy.setOnAction(event -> Copying.copy(copy, code));
        return copy;
    }

    private Node waivers() {
        VBox files = new VBox();
        files.getStyleClass().add("waivers");
        plan.build().findings().stream()
                .map(Finding::path)
                .filter(path -> !path.endsWith("/"))
                .distinct()
                .limit(SHOWN)
                .forEach(path -> files.getChildren().add(new WaiverRow(path, model)));
        return files;
    }

    private Node steps() {
        VBox list = new VBox(Labels.of(Text.tr("How it goes live"), "strong"));
        list.getStyleClass().add("steps");
        for (int i = 0; i < plan.steps().size(); i++) {
            list.getChildren().add(Labels.wrapped((i + 1) + " · " + plan.steps().get(i), "muted"));
        }
        return list;
    }

    private Node commit(Action action) {
        CommandButton deploy = Buttons.of(action, "success");
        deploy.text().set(Text.tr("Deploy release {0}", plan.release()));
        VBox card = new VBox();
        card.getStyleClass().add("card");
        TextField note = new TextField();
        note.setId("note");
        note.setPromptText(Text.tr("A note for the history"));
        note.setAccessibleText(Text.tr("A note for the history"));
        note.textProperty().bindBidirectional(model.note());
        card.getChildren().add(note);
        model.typed().ifPresent(wanted -> {
            TypedName name = new TypedName("typed-name", wanted, model.workspace());
            name.text().bindBidirectional(model.typedName());
            name.onEnter(action::run);
            card.getChildren().add(name);
        });
        card.getChildren().add(deploy);
        if (!plan.deployable()) {
            card.getChildren().add(Labels.wrapped(Text.tr("Something above blocks it."), "danger"));
        }
        return card;
    }

    private BooleanExpression planning() {
        return BooleanExpression.booleanExpression(model.stage().map(stage -> stage instanceof Stage.Planning));
    }

    private Node takenBack() {
        String text = plan.live().release().isPresent()
                ? Text.tr(
                        "Rolling back to release {0} stays one click away: what this overwrites is kept first.",
                        plan.live().release().get().number())
                : Text.tr("This is the first release recorded here: there is none to go back to yet. What it overwrites"
                        + " is kept in the private folder.");
        return Labels.wrapped(text, "muted");
    }
}
