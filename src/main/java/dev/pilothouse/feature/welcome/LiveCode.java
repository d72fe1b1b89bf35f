package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A code of the sandbox, in two groups of three, as it is now; nothing where there is none. */
final class LiveCode extends Label {
    private static final int GROUP = 3;

    LiveCode(Supplier<Optional<String>> code) {
        getStyleClass().addAll("mono", "live-code");
        setMinWidth(Region.USE_PREF_SIZE);
        Ticking.of(this, () -> show(code.get()));
    }

    private void show(Optional<String> code) {
        setText(code.map(LiveCode::grouped).orElse(""));
        setAccessibleText(code.map(it -> Text.tr("The code is {0}", it)).orElse(""));
    }

    static String grouped(String code) {
        return code.length() == 2 * GROUP ? code.substring(0, GROUP) + " " + code.substring(GROUP) : code;
    }
}
