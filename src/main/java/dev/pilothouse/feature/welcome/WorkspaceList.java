package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

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
                        new LoadPane<>(model.shelf().kept(), this::cards, model.shelf()::refresh),
                        Buttons.of("import", Text.tr("Import a workspace…"), model.shelf()::begin, "night-link"));
    }

    private Node cards(List<Shelf.Kept> kept) {
        VBox list = new VBox();
        list.getStyleClass().add("workspaces");
        kept.stream().map(this::card).forEach(list.getChildren()::add);
        if (model.hasSandbox()) {
            list.getChildren().add(card(new Card.Sandbox()));
        }
        ScrollPane scroll = new CardScroll(list);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node card(Shelf.Kept copy) {
        return switch (copy) {
            case Shelf.Kept.Fit fit -> card(new Card.Kept(fit));
            case Shelf.Kept.Unfit unfit -> card(new Card.Unfit(unfit));
        };
    }

    private Node card(Card card) {
        return switch (card) {
            case Card.Sandbox it ->
                button(
                        "workspace-sandbox",
                        Text.tr("Sandbox"),
                        Text.tr("runs on this computer, no account needed"),
                        Environment.SANDBOX,
                        card);
            case Card.Kept kept -> {
                Workspace workspace = kept.copy().workspace();
                Button button = button(
                        "workspace-" + id(workspace),
                        workspace.name(),
                        Text.tr("{0} · {1}", workspace.region(), workspace.account()),
                        workspace.environment(),
                        card);
                button.getStyleClass().add("kept");
                yield new StackPane(button, menu(kept.copy(), workspace));
            }
            case Card.Unfit unfit -> unfit(unfit.copy());
        };
    }

    private static String id(Workspace workspace) {
        String name = workspace.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return name + "-" + workspace.environment().name().toLowerCase(Locale.ROOT);
    }

    private MenuButton menu(Shelf.Kept.Fit copy, Workspace workspace) {
        MenuItem export = new MenuItem(Text.tr("Export…"), Labels.icon("fth-share"));
        export.setId("export");
        export.setOnAction(event -> model.shelf().beginExport(workspace));
        MenuItem remove = new MenuItem(Text.tr("Remove from the list…"), Labels.icon("fth-trash-2"));
        remove.setId("remove");
        remove.setOnAction(event -> model.shelf().remove(copy, workspace.name()));
        MenuItem dummy = new MenuItem(Text.tr("Open with dummy keys"), Labels.icon("fth-cpu"));
        dummy.setId("use-dummy-keys");
        dummy.setVisible(workspace.endpoint().isPresent());
        dummy.setOnAction(event -> model.useDummyKeys(workspace));
        MenuButton menu = new MenuButton("", Labels.icon("fth-more-vertical"), dummy, export, remove);
        menu.setId("more-" + id(workspace));
        menu.getStyleClass().setAll("menu-button", "more");
        menu.setAccessibleText(Text.tr("More about {0}", workspace.name()));
        StackPane.setAlignment(menu, Pos.CENTER_RIGHT);
        return menu;
    }

    private Node unfit(Shelf.Kept.Unfit copy) {
        String name = copy.file().getFileName().toString();
        VBox box = new VBox(
                Labels.wrapped(copy.fault().what(), "strong"),
                Labels.wrapped(copy.fault().next(), "about"),
                Buttons.of(
                        "remove-unfit",
                        Text.tr("Remove from the list…"),
                        () -> model.shelf().remove(copy, name),
                        "night-link"));
        box.getStyleClass().add("unfit");
        return box;
    }

    private Button button(String id, String name, String about, Environment environment, Card card) {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        VBox words = new VBox(Labels.wrapped(name, "strong"), Labels.wrapped(about, "about"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label short_ = Labels.of(Environments.shortName(environment), "about");
        short_.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(bar, words, short_);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new CardButton(row);
        button.setId(id);
        button.setOnAction(event -> model.choose(card));
        button.setAccessibleText(Text.tr("{0}, {1}", name, Environments.name(environment)));
        button.getStyleClass().setAll("workspace", Environments.styleClass(environment));
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> button.getWidth()
                                - button.getInsets().getLeft()
                                - button.getInsets().getRight(),
                        button.widthProperty(),
                        button.insetsProperty()));
        model.chosen().subscribe(load -> mark(button, load, card));
        return button;
    }

    // As tall as its cards are where their words break in its width.
    private static final class CardScroll extends ScrollPane {
        CardScroll(VBox list) {
            super(list);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + getContent().prefHeight(inside) + snappedBottomInset();
        }
    }

    // A button asks its graphic how tall it is without telling how wide, and would cut what needs a second line.
    private static final class CardButton extends Button {
        private final HBox row;

        CardButton(HBox row) {
            this.row = row;
            setGraphic(row);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + row.prefHeight(Math.max(0, inside)) + snappedBottomInset();
        }
    }

    private void mark(Button button, Load<Choice> load, Card card) {
        boolean current =
                load.shown().filter(choice -> stands(card, choice.workspace())).isPresent();
        button.getStyleClass().remove("current");
        if (current) {
            button.getStyleClass().add("current");
        }
    }

    private boolean stands(Card card, Workspace chosen) {
        return switch (card) {
            case Card.Sandbox it -> model.runs(chosen);
            case Card.Kept kept -> kept.copy().workspace().equals(chosen);
            case Card.Unfit unfit -> false;
        };
    }
}
