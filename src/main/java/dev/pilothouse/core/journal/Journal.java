package dev.pilothouse.core.journal;

import dev.dirs.ProjectDirectories;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.chain.Chain;
import dev.pilothouse.core.journal.chain.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The durable record of every change that was made from one person's profile, in whatever workspace, window or process.
 *
 * <p>It lies in {@code journal.jsonl} of its folder (0600, the folder 0700): JSON Lines, format version 1, chained as
 * {@link Chain} tells, with the last line remembered in {@code head.json}. A change has two lines, so that a program which
 * is killed leaves "unknown" and never silence:
 *
 * <ul>
 *   <li>{@code kind: begun}, on the disk before anything is sent: {@code entry} (an id), {@code at}, {@code author} (person,
 *       role, account, region, workspace, environment), {@code reason} (why production was unlocked), {@code feature},
 *       {@code command}, {@code title}, {@code target}, {@code paths} (the first hundred of {@code pathCount}), {@code hashes}
 *       (SHA-256 {@code before} and {@code after}), {@code condition}, {@code inverse} (feature, kind, version; its values lie
 *       encrypted in {@link Values}) or {@code irreversible} (why not), and {@code undoes} (the entry it takes back);
 *   <li>{@code kind: ended}: {@code entry}, {@code at}, {@code outcome} ({@code DONE}, {@code NOT_DONE}, {@code UNKNOWN}),
 *       {@code words}, {@code code} and {@code requestId} (AWS's), and what only the answer told of {@code paths} and
 *       {@code after};
 *   <li>{@code kind: gap}: what was wrong with the journal's end before it went on.
 * </ul>
 *
 * <p>Members that are empty are left out; members and kinds that are not known are passed over. Thread-safe; blocking.
 */
public final class Journal {
    /** The command of entries that tell of values being shown. */
    public static final String REVEAL = "reveal";

    static final int PATHS = 100;
    private static final long FULL = 8 * 1024 * 1024;
    private final Chain chain;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private Journal(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** The journal in a folder, which is made with the first entry. */
    public static Journal in(Path folder, Clock clock) {
        return in(folder, FULL, clock);
    }

    static Journal in(Path folder, long full, Clock clock) {
        return new Journal(new Chain(folder, full, clock), clock);
    }

    /** The folder that this system means for a program's own data, such as {@code ~/.local/share/pilothouse}. */
    public static Path folder() {
        return Path.of(ProjectDirectories.from("dev", "", "Pilothouse").dataLocalDir);
    }

    /** The entries that there are now, newest first. */
    public History history() throws IOException {
        return new History(chain.newestFirst(), Set.copyOf(underWay));
    }

    /** The entry with that id, as it stands now. */
    public Optional<Entry> entry(String id) throws IOException {
        try (History history = history()) {
            for (List<Entry> one = history.next(1); !one.isEmpty(); one = history.next(1)) {
                if (one.getFirst().id().equals(id)) {
                    return Optional.of(one.getFirst());
                }
            }
            return Optional.empty();
        }
    }

    /** Looks at every line. */
    public Verdict verify() throws IOException {
        return chain.verify();
    }

    /**
     * Writes down that values which are hidden by default are about to be shown: to whom and which, never what they are
     * (security.md M8). To be called before they are shown; where it fails they stay hidden.
     *
     * @param feature the id of the pane that shows them
     * @param title such as "Show the e-mail address of customer 1049"
     * @param target what they belong to: a table, an entry of the journal
     * @param paths which of it
     */
    public void reveal(Author author, String feature, String title, String target, List<String> paths)
            throws IOException {
        String id = newId();
        Change shown = Change.of(feature, title)
                .to(target, paths)
                .irreversible(Text.tr("Nothing was changed: values were shown."));
        begin(id, author, new Cause(REVEAL, Optional.empty()), shown, shown.hashes());
        done(id, Effect.AS_ANNOUNCED);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Which command made a change, and why it was let through. */
    record Cause(String command, Optional<String> reason) {
        static Cause of(Permit permit) {
            return new Cause(permit.command(), permit.reason());
        }
    }

    /** Writes down what is about to be sent. */
    void begin(String id, Author author, Cause cause, Change change, Hashes hashes) throws IOException {
        Line.Begun begun = new Line.Begun(
                id,
                clock.instant(),
                author,
                cause.reason(),
                change.feature(),
                cause.command(),
                change.title(),
                change.target(),
                first(change.paths()),
                change.paths().size(),
                hashes,
                change.condition(),
                Optional.of(change.wayBack())
                        .filter(WayBack.Inverse.class::isInstance)
                        .map(WayBack.Inverse.class::cast),
                change.wayBack() instanceof WayBack.None none ? Optional.of(none.why()) : Optional.empty(),
                change.undoes());
        underWay.add(id);
        try {
            chain.append(begun.members());
        } catch (IOException | RuntimeException e) {
            underWay.remove(id);
            throw e;
        }
    }

    /** Writes down that it ended, and what became of it. */
    void done(String id, Effect effect) throws IOException {
        end(new Line.Ended(
                id,
                clock.instant(),
                effect.outcome(),
                effect.words(),
                first(effect.paths()),
                effect.paths().size(),
                effect.after(),
                effect.requestId(),
                ""));
    }

    /** Writes down that it failed or was stopped, and what became of it. */
    void failed(String id, Fault fault) throws IOException {
        end(new Line.Ended(
                id,
                clock.instant(),
                fault.outcome(),
                (fault.what() + " " + fault.next()).strip(),
                List.of(),
                0,
                Optional.empty(),
                Optional.of(fault.technical().requestId()).filter(request -> !request.isEmpty()),
                fault.technical().code()));
    }

    private void end(Line.Ended ended) throws IOException {
        try {
            chain.append(ended.members());
        } finally {
            underWay.remove(ended.entry());
        }
    }

    private static List<String> first(List<String> paths) {
        return paths.subList(0, Math.min(PATHS, paths.size()));
    }
}
