package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.TypedName;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The staging distribution and who gets to it; away where the distribution has none. */
public final class StagingCard extends VBox {
    private static final int SHOWN = 6;
    private final StagingModel model;
    private final Action set;
    private final Action promote;

    public StagingCard(StagingModel model, Gate gate) {
        this.model = model;
        this.set = Action.writes(StagingCommands.SET, gate, model.settingObstacle(), model::set);
        this.promote = Action.writes(StagingCommands.PROMOTE, gate, model.promotionObstacle(), model::promote);
        setId("staging");
        getStyleClass().addAll("card", "staging");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.staging().subscribe(this::show);
    }

    /** What the palette, menus and keys offer of it. */
    public List<Action> actions() {
        return List.of(set, promote);
    }

    private void show(Load<Optional<Staging>> load) {
        switch (load) {
            case Load.Failed<Optional<Staging>> failed -> {
                getChildren()
                        .setAll(
                                Labels.of(Text.tr("Continuous deployment"), "strong"),
                                new FaultBox(failed.fault()).retry(model::refresh));
                setVisible(true);
            }
            case Load.Ready<Optional<Staging>> ready -> {
                setVisible(ready.value().isPresent());
                ready.value().ifPresent(this::show);
            }
            case Load.Idle<Optional<Staging>> idle -> {}
            case Load.Busy<Optional<Staging>> busy -> {}
        }
    }

    private void show(Staging staging) {
        HBox title = new HBox(
                Labels.of(Text.tr("Continuous deployment"), "strong"),
                staging.enabled() ? new Pill(Text.tr("on"), Tone.ACCENT) : new Pill(Text.tr("off"), Tone.NEUTRAL));
        title.getStyleClass().add("title-row");
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, Labels.wrapped(words(staging), "muted"));
        if (staging.staging().isPresent()) {
            getChildren()
                    .addAll(
                            new TrafficForm(model.entered(), Buttons.of(set, "accent")),
                            switch (staging.staging().get().compared()) {
                                case Staging.Compared.Known known -> promotion(staging, known.differences());
                                case Staging.Compared.Unread unread -> unread(unread);
                            });
        }
    }

    private static String words(Staging staging) {
        if (staging.staging().isEmpty()) {
            return Text.tr(
                    "Policy {0} names a staging distribution that is not in this account, or that your role does not"
                            + " see.",
                    staging.policy().id());
        }
        String where = Text.tr(
                "{0} ({1})",
                staging.staging().get().id(), staging.staging().get().domain());
        String gets = staging.enabled() && staging.traffic().isPresent()
                ? Text.tr(
                        "The staging distribution {0} gets {1}.",
                        where, staging.traffic().get().inWords())
                : Text.tr("The staging distribution {0} gets no requests of visitors.", where);
        gets += staging.traffic()
                .filter(traffic -> staging.enabled())
                .flatMap(Traffic::stays)
                .map(stays -> " " + Text.tr("A visitor stays where the first request went {0}.", stays.inWords()))
                .orElse("");
        return staging.staging().get().deploying()
                ? gets + " " + Text.tr("A change of it is on its way to the edges.")
                : gets;
    }

    private static Node unread(Staging.Compared.Unread unread) {
        return Labels.wrapped(Text.tr("What promoting it would change is not known. {0}", unread.why()), "warning");
    }

    private Node promotion(Staging staging, List<Staging.Difference> differences) {
        VBox box = new VBox();
        box.getStyleClass().add("staging");
        if (differences.isEmpty()) {
            box.getChildren().add(Labels.wrapped(Text.tr("Both distributions are set up alike."), "muted"));
            return box;
        }
        box.getChildren()
                .add(Labels.wrapped(
                        Text.tr(
                                "Promoting changes {0,choice,1#1 setting|1<{0} settings} of {1} to those of the staging"
                                        + " distribution, and turns this off. There is no way back but setting them by"
                                        + " hand.",
                                differences.size(), staging.primary().id()),
                        "muted"));
        differences.stream()
                .limit(SHOWN)
                .forEach(one -> box.getChildren()
                        .add(Labels.wrapped(
                                Text.tr(
                                        "{0}: {1} → {2}",
                                        one.path(),
                                        one.primary().orElse(Text.tr("not set")),
                                        one.staging().orElse(Text.tr("not set"))),
                                "mono",
                                "small")));
        int more = differences.size() - SHOWN;
        if (more > 0) {
            box.getChildren().add(Labels.of(Text.tr("and {0} more", more), "muted", "small"));
        }
        model.typed().ifPresent(wanted -> {
            TypedName typed = new TypedName("typed-distribution", wanted, model.workspace());
            typed.text().bindBidirectional(model.typedName());
            typed.onEnter(promote::run);
            box.getChildren().add(typed);
        });
        HBox row = new HBox(Buttons.of(promote, "danger"));
        row.getStyleClass().add("title-row");
        box.getChildren().add(row);
        return box;
    }
}
