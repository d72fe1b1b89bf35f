package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The left side of the first screen: what there is to sign in to. */
final class WorkspaceList extends VBox {
    private final WelcomeModel model;

    WorkspaceList(WelcomeModel model) {
        this.model = model;
        getStyleClass().add("night");
        getChildren()
                .addAll(
                        Labels.of("Pilothouse", "display"),
                        Labels.wrapped(Text.tr("The wheel, charts and log of your serverless application."), "line"),
                        new LoadPane<>(model.cards(), this::cards, model::refresh),
                        Buttons.of("open-workspace", Text.tr("Open a workspace file…"), this::openFile, "night-link"));
    }

    private Node cards(List<Card> cards) {
        VBox list = new VBox();
        list.getStyleClass().add("workspaces");
        for (int i = 0; i < cards.size(); i++) {
            list.getChildren().add(card(cards.get(i), i));
        }
        return list;
    }

    private Button card(Card card, int position) {
        return switch (card) {
            case Card.Sandbox it ->
                button(
                        "workspace-sandbox",
                        Text.tr("Sandbox"),
                        Text.tr("runs on this computer, no account needed"),
                        Environment.SANDBOX,
                        card);
            case Card.File file -> {
                Workspace workspace = file.workspace();
                yield button(
                        "workspace-" + position,
                        workspace.name(),
                        Text.tr("{0} · {1}", workspace.region(), workspace.account()),
                        workspace.environment(),
                        card);
            }
        };
    }

    private Button button(String id, String name, String about, Environment environment, Card card) {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        VBox words = new VBox(Labels.of(name, "strong"), Labels.of(about, "about"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label short_ = Labels.of(Environments.shortName(environment), "about");
        short_.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(bar, words, short_);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.of(id, "", () -> model.choose(card));
        button.setGraphic(row);
        button.setAccessibleText(Text.tr("{0}, {1}", name, Environments.name(environment)));
        button.getStyleClass().setAll("workspace", Environments.styleClass(environment));
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(32));
        model.chosen().subscribe(load -> mark(button, load, card));
        return button;
    }

    private static void mark(Button button, Load<Choice> load, Card card) {
        boolean current =
                load.shown().filter(choice -> stands(card, choice.workspace())).isPresent();
        button.getStyleClass().remove("current");
        if (current) {
            button.getStyleClass().add("current");
        }
    }

    private static boolean stands(Card card, Workspace chosen) {
        return switch (card) {
            case Card.Sandbox it -> chosen.environment() == Environment.SANDBOX;
            case Card.File file -> file.workspace().equals(chosen);
        };
    }

    private void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Open a workspace file"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Text.tr("Workspaces"), "*.pilothouse", "*.json"),
                        new FileChooser.ExtensionFilter(Text.tr("All files"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(file -> {
                    model.open(file);
                    model.refresh();
                });
    }
}
