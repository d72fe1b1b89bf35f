package dev.pilothouse.ui.parts;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.core.undo.Undo;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What of an entry of the journal is to be taken back: nothing, as long as nobody chose. Screen thread only. */
public final class PartsModel {
    private final Entry entry;
    private final Parts parts;
    private final Runnable whenDone;
    private final ObjectProperty<Load<List<Part>>> all = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Set<Integer>> chosen = new ReadOnlyObjectWrapper<>(Set.of());

    /** What it is made with. */
    public record Parts(Undo undo, Scope scope, Notices notices) {}

    /** @param whenDone runs once some of it was taken back */
    public PartsModel(Entry entry, Parts parts, Runnable whenDone) {
        this.entry = entry;
        this.parts = parts;
        this.whenDone = whenDone;
        read();
    }

    Entry entry() {
        return entry;
    }

    /** All that can be taken back by itself. */
    ObjectProperty<Load<List<Part>>> all() {
        return all;
    }

    /** The numbers of what is chosen, counted from 0. */
    ReadOnlyObjectProperty<Set<Integer>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void read() {
        parts.scope()
                .load(Text.tr("Read the values"), all, progress -> parts.undo().parts(entry));
    }

    void choose(int number, boolean whether) {
        Set<Integer> next = new HashSet<>(chosen.get());
        if (whether ? next.add(number) : next.remove(number)) {
            chosen.set(Set.copyOf(next));
        }
    }

    /** All of it, or nothing. */
    void chooseAll(boolean whether) {
        int count = all.get().shown().map(List::size).orElse(0);
        chosen.set(whether ? Set.copyOf(IntStream.range(0, count).boxed().toList()) : Set.of());
    }

    /** Takes back what is chosen, as a change of its own. */
    public void takeBack(Permit permit) {
        List<Part> known = all.get().shown().orElse(List.of());
        Set<Integer> some = chosen.get();
        boolean whole = some.size() == known.size();
        parts.scope()
                .run(
                        permit,
                        whole ? parts.undo().change(entry) : parts.undo().change(entry, known, some),
                        progress -> whole
                                ? parts.undo().run(entry, permit, progress)
                                : parts.undo().run(entry, some, permit, progress),
                        effect -> effect,
                        effect -> {
                            parts.notices()
                                    .done(
                                            whole
                                                    ? Text.tr("“{0}” was undone.", entry.title())
                                                    : Text.tr(
                                                            "{0,choice,1#1 part|1<{0} parts} of “{1}”"
                                                                    + " {0,choice,1#was|1<were} undone.",
                                                            some.size(), entry.title()),
                                            Optional.empty());
                            whenDone.run();
                        });
    }
}
