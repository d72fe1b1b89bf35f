package dev.pilothouse.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListView;

/**
 * Lets a list and a model agree which one is looked at, by name: what a person chooses is told to the model, what the model shows
 * is followed without being told back. Screen thread only.
 */
public final class Chosen<T> {
    private final ListView<T> list;
    private final Function<T, String> name;
    private boolean following;

    /** @param choose told the name of what a person chose */
    public Chosen(ListView<T> list, Function<T, String> name, Consumer<String> choose) {
        this.list = list;
        this.name = name;
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!following && chosen != null) {
                choose.accept(name.apply(chosen));
            }
        });
    }

    /** Shows these, and this one of them chosen; the list is left alone where it shows them already. */
    public void show(List<T> shown, Optional<String> chosen) {
        following = true;
        if (!list.getItems().equals(shown)) {
            list.getItems().setAll(shown);
        }
        List<String> names = shown.stream().map(name).toList();
        list.getSelectionModel().clearAndSelect(chosen.map(names::indexOf).orElse(-1));
        following = false;
    }
}
