package dev.pilothouse.app;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The keys under a person in tests; the robot's own pause for 50 ms at each of them, be it the fortieth letter of a path. */
final class Fingers {
    // Of what a key sets off; whatever comes later is waited for by what it does.
    private static final int ROUNDS = 2;
    private final BaseRobot keys;

    Fingers(FxRobot robot) {
        keys = robot.robotContext().getBaseRobot();
    }

    /** Types into whatever has the focus in that scene. */
    void write(Scene scene, String text) {
        text.chars().forEach(letter -> keys.typeKeyboard(scene, key(letter), Character.toString(letter)));
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    private static KeyCode key(int letter) {
        return switch (letter) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Presses one after the other and lets them go in reverse. */
    void press(KeyCode... together) {
        List<KeyCode> all = List.of(together);
        all.forEach(keys::pressKeyboard);
        all.reversed().forEach(keys::releaseKeyboard);
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }
}
