package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.Result;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The chosen release: what it differs in from another, the way back to it, and all that is known of it. */
final class ReleaseSide extends ScrollPane {
    private final Listed listed;
    private final ReleasesModel model;

    ReleaseSide(Listed listed, ReleasesModel model, Action rollBack, Action pin) {
        this.listed = listed;
        this.model = model;
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox side = new VBox(
                heading(),
                new LoadPane<>(
                        model.compared(),
                        compared -> new ComparedBox(compared, model),
                        () -> model.select(model.selected().get())),
                new LoadPane<>(
                        model.back(),
                        plan -> new WayBackBox(plan, model, rollBack),
                        () -> model.select(model.selected().get())));
        noWayBack().ifPresent(words -> side.getChildren().add(Labels.wrapped(words, "muted")));
        side.getChildren().addAll(facts(), buttons(pin));
        side.getStyleClass().addAll("side-panel", "release-side");
        setContent(side);
    }

    private Node heading() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Labels.of(Text.tr("Release {0}", String.valueOf(number())), "strong"),
                ReleaseWords.state(listed.state()),
                gap,
                Buttons.icon("close-release", "fth-x", Text.tr("Close"), () -> model.select(Optional.empty())));
        title.getStyleClass().add("release-name");
        title.setAlignment(Pos.CENTER_LEFT);
        HBox with = new HBox(Labels.of(Text.tr("compared with"), "muted"), others());
        with.getStyleClass().add("release-name");
        with.setAlignment(Pos.CENTER_LEFT);
        with.setVisible(model.against().get().isPresent());
        with.setManaged(with.isVisible());
        return new VBox(title, with);
    }

    private Node others() {
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.setId("compare-with");
        box.setAccessibleText(Text.tr("Release to compare with"));
        List<Integer> numbers = model.releases().get().shown().map(Releases::listed).orElse(List.of()).stream()
                .map(one -> one.release().number())
                .filter(number -> number != number())
                .toList();
        box.getItems().setAll(numbers);
        model.against().get().ifPresent(box::setValue);
        box.setOnAction(event -> Optional.ofNullable(box.getValue()).ifPresent(model::compareWith));
        return box;
    }

    private Optional<String> noWayBack() {
        return switch (listed.state()) {
            case LIVE -> Optional.of(Text.tr("This is what visitors get now."));
            case COLLECTED ->
                Optional.of(Text.tr("Its old files were collected, so it can’t be brought back from here. Deploy its"
                        + " build again."));
            case NEVER_LIVE -> Optional.of(Text.tr("Its deploy was stopped before it went live."));
            case KEPT, ROLLED_BACK, EXPIRED -> Optional.empty();
        };
    }

    private Node facts() {
        Release release = listed.release();
        Facts facts = new Facts()
                .add(Text.tr("Released"), Humane.exactTime(release.when(), ZoneId.systemDefault()))
                .add(Text.tr("Who"), release.who());
        release.told().git().ifPresent(git -> facts.add(Text.tr("Commit"), Labels.id(git.commit())));
        facts.add(Text.tr("From"), release.from());
        release.told()
                .extent()
                .ifPresent(extent -> facts.add(
                        Text.tr("Files"),
                        Text.tr("{0}, {1}", Humane.count(extent.files()), Humane.bytes(extent.bytes()))));
        release.took().ifPresent(took -> facts.add(Text.tr("Took"), Humane.duration(took)));
        facts.add(
                Text.tr("At the edge"), listed.result().map(ReleaseSide::result).orElse(Text.tr("not looked at")));
        if (!release.told().note().isEmpty()) {
            facts.add(Text.tr("Note"), release.told().note());
        }
        return facts;
    }

    private static String result(Result result) {
        return result.equal()
                ? Text.tr(
                        "{0,choice,0#no page|1#1 page|1<{0} pages} and {1,choice,0#no other file|1#1 other file|1<{1}"
                                + " other files} as built",
                        result.pages(), result.assets())
                : Text.tr(
                        "{0,choice,1#1 file was|1<{0} files were} not as built",
                        result.differing().size());
    }

    private Node buttons(Action pin) {
        CommandButton pinning = Buttons.of(pin);
        pinning.text().set(listed.pinned() ? Text.tr("Unpin") : Text.tr("Pin"));
        FlowPane row = new FlowPane(Buttons.of("download-release", Text.tr("Download .zip…"), this::download), pinning);
        row.getStyleClass().add("release-buttons");
        return row;
    }

    private void download() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Where to write release {0}", String.valueOf(number())));
        chooser.setInitialFileName("release-" + number() + ".zip");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::download);
    }

    private int number() {
        return listed.release().number();
    }
}
