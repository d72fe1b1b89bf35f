package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Where the build is named: typed, chosen or dropped. */
final class SourceBar extends VBox {
    /** Of the field and of what lies between, in letters. */
    private static final int ROOM = 28;

    private final SiteModel model;
    private final TextField path = new TextField();
    private final HBox first = new WrappingRow();
    private final FlowPane second = new FlowPane();

    SourceBar(SiteModel model, Action planning) {
        this.model = model;
        getStyleClass().add("source-bar");
        first.getStyleClass().add("tool-bar-row");
        second.getStyleClass().add("more");
        path.setId("folder");
        path.getStyleClass().add("mono");
        path.setPromptText(Text.tr("Folder or .zip with the built site"));
        path.setAccessibleText(Text.tr("Folder or .zip with the built site"));
        path.textProperty().bindBidirectional(model.source());
        path.setOnAction(event -> planning.run());
        path.setPrefColumnCount(36);
        HBox.setHgrow(path, Priority.SOMETIMES);
        Label drop = Labels.of(Text.tr("or drop it anywhere here"), "muted");
        drop.setMinWidth(Label.USE_PREF_SIZE);
        CommandButton plan = Buttons.of(planning, "accent");
        Button folder = Buttons.of("choose-folder", Text.tr("Choose folder…"), this::chooseFolder);
        Button zip = Buttons.of("choose-zip", Text.tr("Choose .zip…"), this::chooseZip);
        Stream.of(plan, folder, zip).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        List<Node> others = List.of(recent(), folder, zip, plan, drop);
        widthProperty().subscribe(() -> lay(others, plan));
        lay(others, plan);
        disableProperty()
                .bind(model.stage().map(stage -> stage instanceof Stage.Deploying || stage instanceof Stage.Following));
    }

    // Where the text is large or the window small, only what is needed stands beside the field.
    private void lay(List<Node> others, Node plan) {
        double wanted = others.stream().mapToDouble(node -> node.prefWidth(-1)).sum();
        boolean narrow = getWidth() > 0 && getWidth() < wanted + path.getFont().getSize() * ROOM;
        if (first.getChildren().isEmpty() || narrow != getChildren().contains(second)) {
            first.getChildren().setAll(path);
            second.getChildren().clear();
            first.getChildren().addAll(narrow ? List.of(plan) : others);
            second.getChildren()
                    .addAll(
                            narrow
                                    ? others.stream()
                                            .filter(node -> node != plan)
                                            .toList()
                                    : List.of());
            getChildren().setAll(narrow ? List.of(first, second) : List.of(first));
        }
    }

    private MenuButton recent() {
        MenuButton button = new MenuButton(Text.tr("Recent"));
        button.setId("recent");
        button.setMinWidth(USE_PREF_SIZE);
        button.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
        button.managedProperty().bind(button.visibleProperty());
        model.recent().subscribe(() -> offer(button));
        offer(button);
        return button;
    }

    private void offer(MenuButton button) {
        button.getItems().setAll(model.recent().stream().map(this::item).toList());
    }

    private MenuItem item(String build) {
        MenuItem item = new MenuItem(build);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.plan(Path.of(build)));
        return item;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Text.tr("The folder with the built site"));
        chosen(chooser.showDialog(getScene().getWindow()));
    }

    private void chooseZip() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("The .zip with the built site"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Text.tr("Zip archives"), "*.zip"));
        chosen(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void chosen(File file) {
        Optional.ofNullable(file).map(File::toPath).ifPresent(model::plan);
        path.requestFocus();
    }
}
