package dev.pilothouse.core.undo;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.journal.WayBack;
import dev.pilothouse.core.journal.WayBack.Inverse;
import dev.pilothouse.core.work.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes back what the journal tells, for one session. That is a change like any other: it passes the gate, is sent with a
 * condition and recorded, and can itself be taken back. Thread-safe.
 */
public final class Undo {
    private final Journal journal;
    private final Values values;
    private final Author here;
    private final Supplier<List<Undoes>> kinds;

    /**
     * @param here who would take it back, and where
     * @param kinds that are registered
     */
    public Undo(Journal journal, Values values, Author here, Supplier<List<Undoes>> kinds) {
        this.journal = journal;
        this.values = values;
        this.here = here;
        this.kinds = kinds;
    }

    /** Why it can't be taken back from here, in a sentence; empty where it can be tried. Blocking, for a moment. */
    public Optional<String> refusal(Entry entry) {
        return notDone(entry)
                .or(() -> noWay(entry))
                .or(() -> takenBack(entry))
                .or(() -> elsewhere(entry.author()))
                .or(() -> unknownKind(entry))
                .or(() -> values.has(entry.id())
                        ? Optional.empty()
                        : Optional.of(Text.tr(
                                "What was there before is not kept any more: values are kept for {0,choice,1#1"
                                        + " day|1<{0} days}.",
                                values.age().toDays())));
    }

    /** What AWS has to allow for it. */
    public List<Needs> needs(Entry entry) {
        return kind(entry).map(Undoes::needs).orElse(List.of());
    }

    /** The change that takes it back, as the journal will tell it; can be taken back in the same way. */
    public Change change(Entry entry) {
        Change change = Change.of(entry.feature(), Text.tr("Undo: {0}", entry.title()))
                .to(entry.target(), entry.paths())
                .takingBack(entry.id());
        Change conditional = entry.hashes()
                .after()
                .map(hash -> change.onlyIf(Text.tr("SHA-256 is still {0}", hash)))
                .orElse(change);
        return entry.wayBack() instanceof Inverse inverse
                ? conditional.reversible(
                        inverse.kind(),
                        inverse.version(),
                        () -> values.read(entry.id(), inverse).swapped())
                : conditional;
    }

    /** Takes it back, unless that is refused by now. Blocking; to be recorded as {@link #change}. */
    public Effect run(Entry entry, Permit permit, Progress progress) throws Exception {
        Entry now = current(entry);
        return kind(now).orElseThrow().undo(now, kept(now), permit, progress);
    }

    /** Whether some of it can be taken back, and the rest left. */
    public boolean divides(Entry entry) {
        return kind(entry).filter(Undoes::divides).isPresent();
    }

    /** What of it can be taken back by itself. Blocking. */
    public List<Part> parts(Entry entry) throws Exception {
        Entry now = current(entry);
        return kind(now).orElseThrow().parts(kept(now));
    }

    /**
     * The change that takes some of it back; the entry can be taken back further, and this one too.
     *
     * @param parts all there are, by {@link #parts}
     * @param numbers of those that are meant, counted from 0
     */
    public Change change(Entry entry, List<Part> parts, Set<Integer> numbers) {
        List<Part> some = numbers.stream().sorted().map(parts::get).toList();
        String what = some.size() == 1 && !some.getFirst().name().isEmpty()
                ? Text.tr("{0} of {1}", some.getFirst().name(), some.getFirst().of())
                : some.size() == 1 ? some.getFirst().of() : Text.tr("{0} of {1} parts", some.size(), parts.size());
        Change change = Change.of(entry.feature(), Text.tr("Undo {0}: {1}", what, entry.title()))
                .to(entry.target(), some.stream().map(Part::of).distinct().toList());
        return entry.wayBack() instanceof Inverse inverse
                ? change.reversible(
                        inverse.kind(),
                        inverse.version(),
                        () -> some(entry, values.read(entry.id(), inverse), numbers)
                                .swapped())
                : change;
    }

    /** Takes some of it back, unless that is refused by now. Blocking; to be recorded as that change. */
    public Effect run(Entry entry, Set<Integer> numbers, Permit permit, Progress progress) throws Exception {
        Entry now = current(entry);
        return kind(now).orElseThrow().undo(now, some(now, kept(now), numbers), permit, progress);
    }

    private Kept some(Entry entry, Kept kept, Set<Integer> numbers) {
        return kind(entry).orElseThrow().some(kept, numbers);
    }

    private Kept kept(Entry now) throws IOException {
        refusal(now).ifPresent(why -> {
            throw Refused.notDone(why, Text.tr("Nothing was changed."));
        });
        return values.read(now.id(), (Inverse) now.wayBack());
    }

    // It may have been taken back in another window since the entry was read.
    private Entry current(Entry entry) throws IOException {
        return journal.entry(entry.id())
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("The entry is not in the journal any more."), Text.tr("Verify the chain.")));
    }

    private static Optional<String> notDone(Entry entry) {
        return switch (entry.progress()) {
            case Entry.Progress.UnderWay running -> Optional.of(Text.tr("It is still under way."));
            case Entry.Progress.NeverEnded unknown -> Optional.empty();
            case Entry.Progress.Ended ended ->
                ended.outcome() == Outcome.NOT_DONE
                        ? Optional.of(Text.tr("Nothing was changed, so there is nothing to take back."))
                        : Optional.empty();
        };
    }

    private static Optional<String> noWay(Entry entry) {
        return entry.wayBack() instanceof WayBack.None none ? Optional.of(none.why()) : Optional.empty();
    }

    private static Optional<String> takenBack(Entry entry) {
        return entry.takenBack()
                .filter(back -> back.outcome() == Outcome.DONE)
                .map(back -> Text.tr("It was taken back already."));
    }

    private Optional<String> elsewhere(Author there) {
        if (!there.account().equals(here.account())) {
            return Optional.of(Text.tr("It was done in account {0}; you are in {1}.", there.account(), here.account()));
        }
        if (!there.workspace().equals(here.workspace()) || there.environment() != here.environment()) {
            return Optional.of(Text.tr(
                    "It was done in another workspace: {0} ({1}).",
                    there.workspace(), there.environment().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (!there.region().equals(here.region())) {
            return Optional.of(Text.tr("It was done in {0}; you are in {1}.", there.region(), here.region()));
        }
        return there.role().equals(here.role())
                ? Optional.empty()
                : Optional.of(Text.tr(
                        "It was done as {0}; you are here as {1}. Sign in with that role.", there.role(), here.role()));
    }

    private Optional<String> unknownKind(Entry entry) {
        Optional<Undoes> kind = kind(entry);
        if (kind.isEmpty()) {
            return Optional.of(Text.tr("This Pilothouse does not know how to take changes of this kind back."));
        }
        return entry.wayBack() instanceof Inverse inverse
                        && inverse.version() > kind.get().version()
                ? Optional.of(Text.tr("It was written by a newer Pilothouse. Take it back with that one."))
                : Optional.empty();
    }

    private Optional<Undoes> kind(Entry entry) {
        return entry.wayBack() instanceof Inverse inverse
                ? kinds.get().stream()
                        .filter(candidate -> candidate.kind().equals(inverse.kind()))
                        .findFirst()
                : Optional.empty();
    }
}
