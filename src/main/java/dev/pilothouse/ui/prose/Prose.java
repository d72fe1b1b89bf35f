package dev.pilothouse.ui.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * A page of Markdown: read, selected and copied, with links that a click or Enter follows. Screen thread only.
 */
public final class Prose extends RichTextArea {
    private final Function<String, Optional<Image>> pictures;
    private final Consumer<String> follow;
    private Sheet sheet = new Sheet();

    /**
     * An empty page.
     *
     * @param pictures by where they lie, as it is written in the Markdown; one that there isn't is left out
     * @param follow told where a link leads, as it is written
     */
    public Prose(Function<String, Optional<Image>> pictures, Consumer<String> follow) {
        this.pictures = pictures;
        this.follow = follow;
        getStyleClass().add("prose");
        setEditable(false);
        setWrapText(true);
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> setCursor(at(event).isPresent() ? Cursor.HAND : Cursor.TEXT));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress()) {
                at(event).ifPresent(this::go);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                link(getCaretPosition()).ifPresent(this::go);
                event.consume();
            }
        });
    }

    /** Shows a page from its beginning. */
    public void show(String markdown) {
        sheet = Typesetter.set(markdown, pictures);
        setModel(sheet.model());
        select(TextPos.ZERO);
        setAccessibleText(String.join("\n", sheet.lines()));
    }

    /** Selects the first place where the words stand; whether there is one. */
    public boolean reveal(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<String> lines = sheet.lines();
        for (int line = 0; line < lines.size(); line++) {
            int at = lines.get(line).toLowerCase(Locale.ROOT).indexOf(wanted);
            if (at >= 0) {
                // It is the caret’s move that scrolls, and only what was scrolled to has been measured.
                select(TextPos.ofLeading(line, 0));
                select(TextPos.ofLeading(line, at), TextPos.ofLeading(line, at + wanted.length()));
                return true;
            }
        }
        return false;
    }

    /** Its text, as it stands on screen. */
    public String text() {
        return String.join("\n", sheet.lines());
    }

    private void go(Link link) {
        follow.accept(link.target());
    }

    private Optional<Link> at(MouseEvent event) {
        return link(getTextPosition(event.getScreenX(), event.getScreenY()));
    }

    private Optional<Link> link(TextPos at) {
        return Optional.ofNullable(at)
                .flatMap(it ->
                        sheet.links().stream().filter(link -> link.holds(it)).findFirst());
    }
}
