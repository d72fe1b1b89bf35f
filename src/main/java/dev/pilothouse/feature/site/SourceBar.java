package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Where the build is named: typed, chosen or dropped. */
final class SourceBar extends HBox {
    private final SiteModel model;
    private final TextField path = new TextField();

    SourceBar(SiteModel model, Action planning) {
        this.model = model;
        getStyleClass().add("tool-bar-row");
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
        getChildren().addAll(path, recent(), folder, zip, plan, drop);
        disableProperty()
                .bind(model.stage().map(stage -> stage instanceof Stage.Deploying || stage instanceof Stage.Following));
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
