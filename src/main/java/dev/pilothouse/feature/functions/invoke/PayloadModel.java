package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.code.CodeModel;
import dev.pilothouse.ui.code.PrettyJson;
import dev.pilothouse.ui.code.Reading;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * An answer as it is looked at: with a line for each member, or as it came. It is made ready off the screen's thread, and of a very
 * long one only the beginning is drawn; copying takes all. Screen thread only.
 */
public final class PayloadModel {
    /** So many characters are drawn at most. */
    static final int DRAWN = 400_000;

    private final Scope scope;
    private final CodeModel<String> text;
    private final BooleanProperty raw = new SimpleBooleanProperty();
    private final ObjectProperty<Load<String>> ready = new SimpleObjectProperty<>(Load.idle());
    private String payload = "";

    public PayloadModel(Scope scope) {
        this.scope = scope;
        this.text = new CodeModel<>(scope, Reading.Fits::new);
        text.editable().set(false);
        raw.subscribe(this::draw);
        ready.subscribe(load -> {
            if (load instanceof Load.Ready<String> drawn) {
                text.show(drawn.value());
            }
        });
    }

    /** What is drawn. */
    CodeModel<String> text() {
        return text;
    }

    /** Whether it is drawn as it came. */
    BooleanProperty raw() {
        return raw;
    }

    /** All of it, as it came. */
    String payload() {
        return payload;
    }

    /** That not all of it is drawn, in a sentence; empty where it is. */
    ObservableValue<Optional<String>> shortened() {
        return ready.map(load -> Optional.of(payload.length())
                .filter(length -> length > DRAWN)
                .map(length -> Text.tr(
                        "The first {0} of {1} are drawn; copying takes all.",
                        Humane.bytes(DRAWN), Humane.bytes(length))));
    }

    void show(String came) {
        payload = came;
        draw();
    }

    private void draw() {
        String whole = payload;
        boolean asItCame = raw.get();
        scope.load(Text.tr("Draw the answer"), ready, progress -> {
            String drawn = asItCame ? whole : PrettyJson.of(whole);
            return Visible.of(drawn.length() > DRAWN ? drawn.substring(0, DRAWN) : drawn);
        });
    }
}
