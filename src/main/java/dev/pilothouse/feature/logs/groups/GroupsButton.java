package dev.pilothouse.feature.logs.groups;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Which groups are looked at; a click opens the list of them. */
public final class GroupsButton extends Button {
    private final GroupsModel model;
    private final Popup popup = new Popup();
    private final TextField filter = new TextField();
    private final ListView<LogGroup> list = new ListView<>();
    private final VBox trouble = new VBox();
    private final Label said = Labels.wrapped("", "muted", "small");

    public GroupsButton(GroupsModel model) {
        this.model = model;
        setId("groups");
        getStyleClass().add("groups-button");
        setGraphic(Labels.icon("fth-chevron-down", "muted"));
        setOnAction(event -> open());
        filter.setId("filter-groups");
        filter.setPromptText(Text.tr("Filter groups"));
        filter.setAccessibleText(Text.tr("Filter groups"));
        filter.textProperty().subscribe((before, now) -> fill());
        list.setId("group-list");
        list.setAccessibleText(Text.tr("Log groups"));
        list.setCellFactory(view -> new GroupCell());
        list.setPlaceholder(Labels.wrapped(
                Text.tr("No log group fits. A function’s group is there after its first invocation."), "muted"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && list.getSelectionModel().getSelectedItem() != null) {
                toggle(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        VBox box = new VBox(filter, trouble, list, said);
        box.getStyleClass().add("groups-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        model.chosen().subscribe(now -> show());
        model.groups().subscribe(now -> fill());
    }

    private void open() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        filter.clear();
        fill();
        Bounds at = localToScreen(getBoundsInLocal());
        popup.show(this, at.getMinX(), at.getMaxY() + 4);
        filter.requestFocus();
    }

    private void show() {
        List<String> titles = model.chosen().get().stream().map(model::title).toList();
        String names = String.join(", ", titles);
        setText(titles.isEmpty() ? Text.tr("Choose groups") : names);
        setAccessibleText(Text.tr("Log groups: {0}", titles.isEmpty() ? Text.tr("none") : names));
        setTooltip(new Tooltip(String.join(",\n", titles.isEmpty() ? List.of(getText()) : titles)));
        fill();
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(model.offered().stream()
                        .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(wanted)
                                || model.title(group.name())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                        .collect(Collectors.toList()));
        trouble.getChildren()
                .setAll(model.fault().stream()
                        .map(fault -> new FaultBox(fault).retry(model::refresh))
                        .toList());
        said.setText(
                model.hasRoom()
                        ? Text.tr("Up to ten groups at once.")
                        : Text.tr("Ten groups are chosen, more can’t be followed at once."));
    }

    private void toggle(LogGroup group) {
        List<String> now = new ArrayList<>(model.chosen().get());
        if (!now.remove(group.name()) && model.hasRoom()) {
            now.add(group.name());
        }
        model.choose(now);
    }

    private final class GroupCell extends ListCell<LogGroup> {
        @Override
        protected void updateItem(LogGroup group, boolean empty) {
            super.updateItem(group, empty);
            setGraphic(null);
            if (!empty && group != null) {
                CheckBox box = new CheckBox(model.title(group.name()));
                box.setId("group-" + model.title(group.name()));
                boolean chosen = model.chosen().get().contains(group.name());
                box.setSelected(chosen);
                box.setDisable(!chosen && !model.hasRoom());
                box.setMnemonicParsing(false);
                box.setFocusTraversable(false);
                box.setOnAction(event -> toggle(group));
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                String size = group.stored() > 0 ? Humane.bytes(group.stored()) : "";
                HBox row = new HBox(box, gap, Labels.exact(size, group.name(), "muted", "small"));
                row.getStyleClass().add("group-row");
                setGraphic(row);
                setAccessibleText(group.name());
            }
        }
    }
}
