package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.site.deploy.Seen;
import dev.pilothouse.feature.site.release.Extent;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The chosen preview: its address, what making it live changes, and all that is known of it. */
final class PreviewSide extends SidePanel {
    private final Preview preview;
    private final PreviewsModel model;
    private final Action promote;
    private final Browser browser;

    PreviewSide(Preview preview, PreviewsModel model, Action promote, Browser browser) {
        super(preview.name(), () -> model.select(Optional.empty()));
        this.preview = preview;
        this.model = model;
        this.promote = promote;
        this.browser = browser;
        beside(PreviewWords.state(preview));
        add(address(), new LoadPane<>(model.proof(), this::proof, model::refresh));
        if (preview.ready()) {
            add(new LoadPane<>(model.promotion(), this::promotion, () -> model.select(Optional.of(preview.name()))));
        } else {
            add(Labels.wrapped(
                    Text.tr("It can’t go live: not all of it is there. Deploy its build again, or remove it."),
                    "warning"));
        }
        add(facts(), Buttons.of("ask-removal", Text.tr("Remove…"), () -> model.ask(List.of(preview.name()))));
    }

    private Node address() {
        if (preview.address().isEmpty()) {
            return Labels.wrapped(Text.tr("The workspace does not say where visitors find the site."), "muted");
        }
        URI address = preview.address().get();
        Button copy = Buttons.of("copy-preview", Text.tr("Copy address"), () -> {});
        copy.setOnAction(event -> Copying.copy(copy, address.toString()));
        FlowPane row =
                new FlowPane(Buttons.of("open-preview", Text.tr("Open"), () -> browser.open(address), "accent"), copy);
        row.getStyleClass().add("release-buttons");
        Label text = Labels.wrapped(address.toString(), "mono");
        VBox box = new VBox(text, row);
        box.getStyleClass().add("release-side");
        return box;
    }

    private Node proof(PreviewProof proof) {
        VBox box = new VBox();
        if (proof.seen().isEmpty()) {
            return box;
        }
        box.getChildren()
                .add(
                        proof.differing().isEmpty()
                                ? Labels.wrapped(
                                        Text.tr(
                                                "{0,choice,1#1 file, fetched as a visitor, is|1<{0} files, fetched as a"
                                                        + " visitor, are} as built.",
                                                proof.asBuilt()),
                                        "success")
                                : Labels.wrapped(
                                        Text.tr(
                                                "{0,choice,1#1 file is|1<{0} files are} not as built.",
                                                proof.differing().size()),
                                        "danger"));
        for (Seen seen : proof.differing()) {
            box.getChildren()
                    .add(Labels.wrapped(seen.path() + " · " + seen.why().orElse(""), "danger", "small"));
        }
        return box;
    }

    private Node promotion(Promotion promotion) {
        VBox box = new VBox();
        box.getStyleClass().add("release-side");
        if (promotion.plan().empty()) {
            box.getChildren().add(Labels.wrapped(Text.tr("What is live is just that, file by file."), "muted"));
            return box;
        }
        Extent extent = promotion.plan().extent();
        box.getChildren()
                .addAll(
                        Labels.wrapped(
                                Text.tr(
                                        "Making it live changes {0} new, {1} changed, {2} removed: {3}. Nothing is"
                                                + " uploaded. It can be rolled back.",
                                        extent.added(),
                                        extent.changed(),
                                        extent.removed(),
                                        String.join("; ", promotion.plan().steps())),
                                "muted"),
                        checks(promotion.plan().checks()));
        TextField note = new TextField();
        note.setId("promotion-note");
        note.setPromptText(Text.tr("A note for the history"));
        note.setAccessibleText(Text.tr("A note for the history"));
        note.textProperty().bindBidirectional(model.around().note());
        CommandButton button = Buttons.of(promote, "success");
        button.text()
                .set(Text.tr(
                        "Make it live, as release {0}",
                        String.valueOf(promotion.plan().release())));
        box.getChildren().add(decision(model, promote::run, note, button));
        return box;
    }

    private Node facts() {
        Release release = preview.release();
        Facts facts = new Facts()
                .add(Text.tr("Deployed"), PreviewWords.exact(release.when()))
                .add(Text.tr("Who"), release.who())
                .add(Text.tr("Expires"), PreviewWords.exact(preview.mark().expires()));
        release.told().git().ifPresent(git -> facts.add(Text.tr("Commit"), Labels.id(git.commit())));
        facts.add(Text.tr("From"), release.from());
        facts.add(Text.tr("Files"), Text.tr("{0}, {1}", Humane.count(preview.files()), Humane.bytes(preview.bytes())));
        if (!release.told().note().isEmpty()) {
            facts.add(Text.tr("Note"), release.told().note());
        }
        return facts;
    }
}
