package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.Expired;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.rules.Retention;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.TypedName;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What no kept release names, and the button that deletes it. */
final class LeftoversSide extends ScrollPane {
    private static final int SHOWN = 20;
    private final ReleasesModel model;
    private final Action collect;

    LeftoversSide(ReleasesModel model, Action collect) {
        this.model = model;
        this.collect = collect;
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Labels.of(Text.tr("Old files"), "strong"),
                gap,
                Buttons.icon("close-leftovers", "fth-x", Text.tr("Close"), model::keepLeftovers));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(title, new LoadPane<>(model.leftovers(), this::plan, model::lookForLeftovers));
        side.getStyleClass().addAll("side-panel", "release-side");
        setContent(side);
    }

    private Node plan(CollectPlan plan) {
        Retention keep = model.site().settings().keep();
        VBox all = new VBox(Labels.wrapped(
                Text.tr(
                        "Kept are the last {0,choice,1#release|1<{0} releases}, pinned ones, and what was live within"
                                + " {1,choice,1#1 day|1<{1} days}.",
                        keep.releases(), keep.days()),
                "muted"));
        all.getStyleClass().add("release-side");
        if (plan.empty()) {
            all.getChildren().add(Labels.wrapped(Text.tr("There is nothing else: no old file can go.")));
            return all;
        }
        all.getChildren().addAll(goes(plan), files(plan), decision(plan));
        return all;
    }

    private static Node goes(CollectPlan plan) {
        String releases = plan.expired().stream()
                .map(Release::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        long ofPreviews = plan.previews().stream().mapToLong(Expired::bytes).sum();
        String what = plan.files().isEmpty() && plan.objects().isEmpty()
                ? ""
                : Text.tr(
                        "{0,choice,0#No file|1#1 file|1<{0} files} of the site and {1,choice,0#no kept copy|1#1 kept"
                                + " copy|1<{1} kept copies} go: {2}.",
                        plan.files().size(), plan.objects().size(), Humane.bytes(plan.bytes() - ofPreviews));
        String previews = plan.previews().isEmpty()
                ? ""
                : " "
                        + Text.tr(
                                "{0,choice,1#1 expired preview goes|1<{0} expired previews go} whole: {1}.",
                                plan.previews().size(),
                                plan.previews().stream()
                                        .map(LeftoversSide::preview)
                                        .collect(Collectors.joining(", ")));
        String lost = plan.expired().isEmpty()
                ? ""
                : " "
                        + Text.tr(
                                "{0,choice,1#Release {1}|1<Releases {1}} can’t be brought back afterwards.",
                                plan.expired().size(), releases);
        return Labels.wrapped((what + previews + lost + " " + Text.tr("There is no way back.")).strip());
    }

    private static String preview(Expired preview) {
        return Text.tr(
                "{0} ({1,choice,0#no files|1#1 file|1<{1} files}, {2})",
                preview.name(), preview.files(), Humane.bytes(preview.bytes()));
    }

    private static Node files(CollectPlan plan) {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "differences");
        plan.files().stream()
                .limit(SHOWN)
                .forEach(file -> card.getChildren()
                        .add(DifferenceRow.of("D", "danger", file.path(), Humane.bytes(file.size()))));
        int more = plan.files().size() - SHOWN;
        if (more > 0) {
            card.getChildren().add(Labels.of(Text.tr("and {0} more", more), "muted"));
        }
        card.setVisible(!plan.files().isEmpty());
        card.setManaged(card.isVisible());
        return card;
    }

    private Node decision(CollectPlan plan) {
        CommandButton delete = Buttons.of(collect, "danger");
        delete.text().set(Text.tr("Delete {0}", Humane.bytes(plan.bytes())));
        VBox card = new VBox();
        card.getStyleClass().add("card");
        model.typed().ifPresent(wanted -> {
            TypedName name = new TypedName("typed-bucket", wanted, model.site().workspace());
            name.text().bindBidirectional(model.typedName());
            name.onEnter(collect::run);
            card.getChildren().add(name);
        });
        card.getChildren().add(delete);
        return card;
    }
}
