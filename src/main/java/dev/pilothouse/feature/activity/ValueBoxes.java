package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What was there before a change and after it, as text where it is text; what can’t be seen in it is written. */
final class ValueBoxes {
    private static final int MOST = 10_000;

    private ValueBoxes() {}

    static Node of(Kept kept) {
        VBox both = new VBox(
                value("value-before", Text.tr("Before"), kept.before()),
                value("value-after", Text.tr("After"), kept.after()));
        both.getStyleClass().add("values");
        return both;
    }

    private static Node value(String id, String name, Optional<byte[]> value) {
        Optional<String> text = value.flatMap(ValueBoxes::text);
        if (text.isEmpty()) {
            return Labels.wrapped(
                    value.map(bytes -> Text.tr("{0}: {1}, not text", name, Humane.exactBytes(bytes.length)))
                            .orElseGet(() -> Text.tr("{0}: nothing", name)),
                    "muted");
        }
        TextArea area = new TextArea(Visible.of(text.get()));
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setMinHeight(TextArea.USE_PREF_SIZE);
        area.getStyleClass().add("mono");
        return new FormRow(name, area);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(
                    text.length() <= MOST
                            ? text
                            : text.substring(0, MOST)
                                    + Text.tr("… and {0} more characters", Humane.count(text.length() - MOST)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
