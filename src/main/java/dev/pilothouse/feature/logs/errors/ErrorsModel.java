package dev.pilothouse.feature.logs.errors;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.read.LinesModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Errors by their shape, while they are looked at. Screen thread only. */
public final class ErrorsModel {
    private final LinesModel lines;
    private final Scope scope;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Load<ErrorGroups>> counting = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<List<ErrorGroup>> groups = new SimpleObjectProperty<>(List.of());
    private Optional<ErrorGroups> current = Optional.empty();

    public ErrorsModel(LinesModel lines, Scope scope) {
        this.lines = lines;
        this.scope = scope;
        shown.subscribe((before, now) -> count());
        counting.subscribe(load -> {
            if (load instanceof Load.Ready<ErrorGroups> ready) {
                current = Optional.of(ready.value());
                groups.set(ready.value().groups());
            }
        });
        lines.changes().subscribe((before, now) -> arrived());
    }

    /** Whether they are looked at; nothing is counted otherwise. */
    public BooleanProperty shown() {
        return shown;
    }

    /** The most frequent first. */
    public ObjectProperty<List<ErrorGroup>> groups() {
        return groups;
    }

    /** What lines of that shape can be found by. */
    public String steady(ErrorGroup group) {
        return lines.kept()
                .line(group.example())
                .map(line -> group.shape().steadyIn(line.text()))
                .orElseGet(() -> group.shape().steady());
    }

    /** The lines are others altogether. */
    public void reset() {
        current = Optional.empty();
        groups.set(List.of());
        count();
    }

    private void count() {
        if (!shown.get()) {
            scope.cancel(counting);
            current = Optional.empty();
            return;
        }
        scope.load(Text.tr("Group errors"), counting, progress -> {
            ErrorGroups fresh = new ErrorGroups(lines.kept());
            fresh.catchUp();
            return fresh;
        });
    }

    private void arrived() {
        current.filter(ErrorGroups::catchUp).ifPresent(it -> groups.set(it.groups()));
    }
}
