package dev.pilothouse.ui;

import dev.pilothouse.core.command.Action;
import java.util.Collection;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Commands in menus. */
public final class Menus {
    private Menus() {}

    /** A command as an item of a menu: its keys beside it, greyed while it can't be run. */
    public static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.command().title());
        item.setId(action.command().id());
        if (!action.command().icon().isEmpty()) {
            item.setGraphic(Labels.icon(action.command().icon()));
        }
        // The window hears the keys itself: as the item's accelerator they would run it twice.
        action.command()
                .shortcut()
                .map(KeyCombination::valueOf)
                .ifPresent(keys -> item.setText(item.getText() + "  " + keys.getDisplayText()));
        Runnable look = () -> item.setDisable(refused(action));
        action.obstacle().subscribe(look);
        action.gate().changes().subscribe(look);
        look.run();
        item.setOnAction(event -> action.run());
        return item;
    }

    /** What can be done with something in a list or table, by a click of the other button or the menu key. */
    public static ContextMenu of(Collection<Action> actions) {
        ContextMenu menu = new ContextMenu();
        actions.forEach(action -> menu.getItems().add(item(action)));
        return menu;
    }

    // What only the lock keeps back can be chosen: that asks to unlock.
    private static boolean refused(Action action) {
        Optional<String> refusal = action.refusal();
        return refusal.isPresent()
                && (action.obstacle().getValue().isPresent() || !action.gate().locked(action.command()));
    }
}
