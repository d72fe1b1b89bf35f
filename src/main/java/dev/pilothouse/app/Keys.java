package dev.pilothouse.app;

import dev.pilothouse.core.command.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of one window: each runs the command that has it and listens, unless a question is open. Screen thread only. */
final class Keys {
    // Shift counts for nothing where many keyboards have the character on a shifted key.
    private static final Map<String, List<KeyCode>> ALSO = Map.of(
            "Shortcut+Plus", List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
            "Shortcut+Minus", List.of(KeyCode.MINUS, KeyCode.SUBTRACT),
            "Shortcut+Slash", List.of(KeyCode.SLASH));

    private final Scene scene;
    private final BooleanSupplier blocked;
    private final List<KeyCombination> taken = new ArrayList<>();

    /** @param blocked whether only the size of the text may be changed now */
    Keys(Scene scene, BooleanSupplier blocked) {
        this.scene = scene;
        this.blocked = blocked;
    }

    /** From now on these commands have the keys. */
    void use(Commands commands) {
        taken.forEach(scene.getAccelerators()::remove);
        taken.clear();
        commands.all().stream()
                .flatMap(command -> command.shortcut().stream())
                .distinct()
                .forEach(shortcut -> combinations(shortcut).forEach(keys -> {
                    taken.add(keys);
                    scene.getAccelerators().put(keys, () -> press(commands, shortcut));
                }));
    }

    private void press(Commands commands, String shortcut) {
        commands.all().stream()
                .filter(command -> command.shortcut().filter(shortcut::equals).isPresent())
                .filter(command -> !blocked.getAsBoolean() || WindowCommands.SIZES.contains(command))
                .filter(commands::listens)
                .findFirst()
                .ifPresent(commands::run);
    }

    private static List<KeyCombination> combinations(String shortcut) {
        List<KeyCombination> all = new ArrayList<>();
        KeyCombination named = KeyCombination.valueOf(shortcut);
        boolean digit =
                named instanceof KeyCodeCombination code && code.getCode().isDigitKey();
        all.add(digit ? anyShift(((KeyCodeCombination) named).getCode()) : named);
        ALSO.getOrDefault(shortcut, List.of()).forEach(code -> all.add(anyShift(code)));
        return all;
    }

    private static KeyCombination anyShift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
}
