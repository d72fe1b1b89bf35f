package dev.pilothouse.ui.code;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A text that somebody writes, read again whenever the hand rests. Screen thread only; a long text is read off it.
 *
 * @param <T> what the text stands for
 */
public final class CodeModel<T> {
    /** Up to so many characters are read in less time than the eye sees. */
    private static final int SHORT = 50_000;

    private final Scope scope;
    private final Function<String, Reading<T>> read;
    private final ObjectProperty<Load<Reading<T>>> reading = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<String> shown = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<Mark>> mark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty editable = new SimpleBooleanProperty(true);
    private Supplier<String> source = () -> "";
    private boolean unread;
    private Consumer<T> onRead = value -> {};

    /**
     * An empty text.
     *
     * @param scope of the pane that shows it
     * @param read what a text stands for; pure, from any thread
     */
    public CodeModel(Scope scope, Function<String, Reading<T>> read) {
        this.scope = scope;
        this.read = read;
        reading.subscribe(load -> {
            if (load instanceof Load.Ready<Reading<T>> ready && !unread) {
                tell(ready.value());
            }
        });
    }

    /** Is told whenever what was written stands for something. */
    public void onRead(Consumer<T> consumer) {
        onRead = consumer;
    }

    /** Puts another text in place of all that was written. */
    public void show(String text) {
        unread = false;
        scope.cancel(reading);
        mark.set(Optional.empty());
        // A new string each time, so that the same text too takes the place of what was written.
        shown.set(new String(text));
    }

    /** Goes on with a text that was left while something was wrong with it. */
    public void resume(String text) {
        show(text);
        source = () -> text;
        readNow(text);
    }

    /** What was written, where something is wrong with it. */
    public Optional<String> broken() {
        return mark.get().map(wrong -> source.get());
    }

    /** The text that the owner put there last. */
    public ReadOnlyObjectProperty<String> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is wrong with what was written; empty while nothing is, or it was not read yet. */
    public ObservableValue<Optional<Mark>> mark() {
        return mark.getReadOnlyProperty();
    }

    /** Tells what somebody else found wrong with what stands there; until it is changed. */
    public void wrong(Mark found) {
        mark.set(Optional.of(found));
    }

    /** Whether it can be changed. */
    public BooleanProperty editable() {
        return editable;
    }

    /** Something was written that nobody has read yet. */
    public void typed(Supplier<String> text) {
        source = text;
        unread = true;
    }

    /** The hand rests: reads what was written. */
    public void rest() {
        if (!unread) {
            return;
        }
        String text = source.get();
        if (text.length() <= SHORT) {
            readNow(text);
        } else {
            unread = false;
            scope.load(Text.tr("Read the text"), reading, progress -> read.apply(text));
        }
    }

    /** Reads at once whatever was not read yet: before it is saved, or left. Answers whether nothing is wrong with it. */
    public boolean finish() {
        if (unread || reading.get() instanceof Load.Busy) {
            readNow(source.get());
        }
        return mark.get().isEmpty();
    }

    private void readNow(String text) {
        unread = false;
        scope.cancel(reading);
        tell(read.apply(text));
    }

    private void tell(Reading<T> came) {
        mark.set(came.wrong());
        came.fitting().ifPresent(onRead);
    }
}
