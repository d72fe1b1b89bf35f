package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All that waits in a table, item by item and path by path: some or all of it can be saved from here. */
public final class ReviewDialog extends VBox {
    private static final int MOST = 200;
    private final SaveModel model;
    private final Rules rules;
    private final ObjectProperty<Optional<String>> lacking = new SimpleObjectProperty<>(Optional.empty());
    private final VBox cards = new VBox();
    private final Set<Key> left = new LinkedHashSet<>();
    private final CheckBox together = new CheckBox(Text.tr("All or nothing"));
    private final CommandButton save;
    private final Subscription listening;
    private final Runnable close;

    /**
     * What the person may not.
     *
     * @param shown what is shown of a value at a path
     * @param lacking why these can't be saved by this role; empty where they can
     */
    public record Rules(BiFunction<Path, Value, Value> shown, Function<Collection<Staged>, Optional<String>> lacking) {}

    /**
     * Over what waits now.
     *
     * @param command of saving
     * @param close shuts the dialog
     */
    public ReviewDialog(SaveModel model, Command command, Gate gate, Rules rules, Runnable close) {
        this.model = model;
        this.rules = rules;
        this.close = close;
        setId("review");
        getStyleClass().addAll("dialog-card", "review");
        Action action = Action.writes(
                command,
                gate,
                Bindings.createObjectBinding(
                        () -> model.obstacle().getValue().or(lacking::get), model.obstacle(), lacking),
                this::save);
        save = Buttons.of(action, "success");
        together.setId("together");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        cards.getStyleClass().add("review-cards");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(together, gap, Buttons.of("close-review", Text.tr("Close"), this::shut), save);
        foot.getStyleClass().add("review-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Labels.of(
                                Text.tr(
                                        "Changes of {0}",
                                        Visible.line(model.staged().name())),
                                "heading"),
                        Labels.wrapped(
                                Text.tr("Nothing was written yet. Each item is saved only if what changes in it is"
                                        + " still as you read it."),
                                "muted"),
                        scroll,
                        foot);
        listening = Subscription.combine(
                model.staged().staging().subscribe(now -> show()),
                model.staged().results().subscribe((before, now) -> show()));
    }

    /** It was left. */
    public void dismissed() {
        listening.unsubscribe();
    }

    private void shut() {
        listening.unsubscribe();
        close.run();
    }

    private void show() {
        cards.getChildren().clear();
        List<Staged> all =
                new ArrayList<>(model.staged().staging().get().changes().values());
        left.removeIf(key -> model.staged().staging().get().of(key).isEmpty());
        var problems = model.staged().problems();
        all.stream()
                .limit(MOST)
                .forEach(change ->
                        cards.getChildren().add(card(change, problems.getOrDefault(change.key(), List.of()))));
        if (all.size() > MOST) {
            cards.getChildren().add(Labels.of(Text.tr("and {0} more", all.size() - MOST), "muted"));
        }
        if (all.isEmpty()) {
            cards.getChildren().add(Labels.of(Text.tr("Nothing waits any more."), "muted"));
        }
        name();
    }

    private void name() {
        int count = chosen().size();
        save.text().set(Text.tr("Save {0,choice,0#items|1#1 item|1<{0} items}", count));
        save.ready().set(count > 0);
        lacking.set(rules.lacking().apply(model.staged().staged(chosen())));
        together.setDisable(count < 2);
    }

    private List<Key> chosen() {
        return model.staged().staging().get().changes().keySet().stream()
                .filter(key -> !left.contains(key))
                .toList();
    }

    private void save(Permit permit) {
        model.save(chosen(), together.isSelected() && !together.isDisabled(), permit);
        shut();
    }

    private Node card(Staged change, List<Problem> problems) {
        Key key = change.key();
        CheckBox box = new CheckBox(Visible.line(key.words()));
        box.setMnemonicParsing(false);
        box.setSelected(!left.contains(key));
        box.getStyleClass().add("mono");
        box.setOnAction(event -> {
            if (box.isSelected()) {
                left.remove(key);
            } else {
                left.add(key);
            }
            name();
        });
        Hyperlink discard = new Hyperlink(Text.tr("Discard"));
        discard.setOnAction(event -> model.staged().discard(key));
        discard.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(box, ResultWords.kind(change), gap, discard);
        title.getStyleClass().add("review-title");
        title.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(title);
        card.getStyleClass().add("card");
        problems.forEach(problem -> card.getChildren()
                .add(Labels.wrapped(
                        problem.path().isItem()
                                ? problem.words()
                                : Text.tr(
                                        "{0}: {1}", Visible.line(problem.path().toString()), problem.words()),
                        "danger")));
        if (model.staged().results().get().containsKey(key)) {
            card.getChildren().add(became(model.staged().results().get().get(key)));
        }
        card.getChildren().add(new DiffTable(change, rules.shown()));
        return card;
    }

    private Node became(Result result) {
        Label words = Labels.wrapped(ResultWords.of(result), "warning");
        if (!(result instanceof Result.Unknown unknown)) {
            return words;
        }
        Hyperlink check = new Hyperlink(Text.tr("Check"));
        check.setId("check");
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(event -> model.check(unknown));
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(words, check);
    }
}
