package dev.pilothouse.feature.site;

import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.InPlace;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the release is, above the plan: its phases while it goes live, then what visitors get of it. */
final class ReleaseCard extends StackPane {
    private static final int NOTES = 3;
    private final SiteModel model;
    private final Browser browser;
    private final InPlace inPlace;
    private final IntConsumer goBack;

    /** @param goBack leads to where a release by its number can be brought back */
    ReleaseCard(SiteModel model, Browser browser, InPlace inPlace, IntConsumer goBack) {
        this.goBack = goBack;
        this.model = model;
        this.browser = browser;
        this.inPlace = inPlace;
        setId("release");
        getStyleClass().add("release-card");
        managedProperty().bind(visibleProperty());
        model.stage().subscribe(this::show);
    }

    private void show(Stage stage) {
        setVisible(!(stage instanceof Stage.Planning));
        switch (stage) {
            case Stage.Planning planning -> getChildren().clear();
            case Stage.Deploying deploying ->
                under(deploying.title(), deploying.job(), PhaseRow.deploy(deploying.plan()));
            case Stage.Following following ->
                under(
                        Text.tr(
                                "Release {0} is live, invalidation pending",
                                following.plan().release()),
                        following.job(),
                        PhaseRow.follow(following.deployed()));
            case Stage.Verified verified -> getChildren().setAll(result(verified.result()));
            case Stage.Stopped stopped ->
                getChildren()
                        .setAll(inPlace.box(stopped.fault()).offer("plan-again", Text.tr("Plan again"), model::plan));
        }
    }

    private void under(String title, Job job, PhaseRow phases) {
        JobCard card = new JobCard(title, job, phases, model::stop);
        model.address().ifPresent(address -> {
            if (model.stage().get() instanceof Stage.Following) {
                card.offer(openSite());
            }
        });
        getChildren().setAll(card);
    }

    private Node result(Verified result) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", result.equal() ? "verified" : "differs");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Labels.of(Text.tr("Release {0} is live", result.release().number()), "heading"),
                result.equal()
                        ? new Pill(Text.tr("verified"), Tone.SUCCESS)
                        : new Pill(Text.tr("not as built"), Tone.DANGER),
                gap);
        title.getStyleClass().add("release-name");
        title.setAlignment(Pos.CENTER_LEFT);
        model.address().ifPresent(address -> title.getChildren().add(openSite()));
        int before = result.release().previous();
        if (!result.equal() && before > 0) {
            title.getChildren()
                    .add(Buttons.of(
                            "offer-rollback",
                            Text.tr("Roll back to {0}…", String.valueOf(before)),
                            () -> goBack.accept(before)));
        }
        title.getChildren().add(Buttons.of("plan-again", Text.tr("Plan again"), model::plan));
        card.getChildren().addAll(title, Labels.wrapped(summary(result), "muted"));
        result.differing()
                .forEach(page -> card.getChildren().add(Labels.wrapped(page.path() + " · " + page.why(), "danger")));
        result.seen().stream()
                .flatMap(file -> file.note().stream().map(note -> file.path() + " · " + note))
                .limit(NOTES)
                .forEach(note -> card.getChildren().add(Labels.wrapped(note, "muted", "small")));
        return card;
    }

    private String summary(Verified result) {
        String pages = Text.tr(
                "{0,choice,0#No page had to be compared.|1#The changed page, fetched as a visitor, is as built."
                        + "|1<The {0} changed pages, fetched as a visitor, are as built.}",
                result.pages());
        if (result.assets() > 0) {
            pages += " "
                    + Text.tr(
                            "{0,choice,1#1 other file is as built.|1<{0} other files are as built.}", result.assets());
        }
        if (!result.removed().isEmpty()) {
            pages += " "
                    + Text.tr(
                            "{0,choice,1#1 removed page was deleted.|1<{0} removed pages were deleted.}",
                            result.removed().size());
        }
        return result.release()
                .took()
                .map(Humane::duration)
                .map(took -> Text.tr("It went live in {0}.", took) + " ")
                .orElse("")
                .concat(pages);
    }

    private Node openSite() {
        return Buttons.of(
                "open-site", Text.tr("Open the site"), () -> model.address().ifPresent(browser::open));
    }
}
