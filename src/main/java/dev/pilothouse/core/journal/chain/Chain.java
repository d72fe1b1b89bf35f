package dev.pilothouse.core.journal.chain;

import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Turn;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON Lines that only grows. Each line holds its format's version {@code v}, its number {@code seq} from 1, and
 * in {@code prev} the SHA-256 of the bytes of the line before (without its line feed; zeros in the first). A line is on the
 * disk once {@link #append} returns. Any number of threads and processes may append: the chain never forks. A full file is
 * put away under the number of its first line and the chain goes on in a new one. Thread-safe; blocking.
 */
public final class Chain {
    private final Segments segments;
    private final long full;
    private final Clock clock;
    private final Turn turn;

    /**
     * @param folder made with the first line
     * @param full bytes from which on a file is put away
     */
    public Chain(Path folder, long full, Clock clock) {
        this.segments = new Segments(folder);
        this.full = full;
        this.clock = clock;
        this.turn = new Turn(folder.resolve("journal.lock"));
    }

    /** Adds a line with these members; they may not be called {@code v}, {@code seq} or {@code prev}. */
    public Link append(ObjectNode members) throws IOException {
        return turn.take(() -> {
            Head last = mended();
            putAway();
            return write(last, members);
        });
    }

    /** The lines that there are now, newest first. */
    public Past newestFirst() throws IOException {
        if (Files.notExists(segments.folder())) {
            return new Past(List.of(), Optional.empty());
        }
        return turn.take(() -> {
            List<Path> files = segments.inOrder();
            return files.isEmpty()
                    ? new Past(files, Optional.empty())
                    : new Past(files.subList(0, files.size() - 1), Optional.of(files.getLast()));
        });
    }

    /** Looks at every line; what is written meanwhile is left out. */
    public Verdict verify() throws IOException {
        if (Files.notExists(segments.folder())) {
            return new Verdict(0, Head.NONE, List.of());
        }
        Verifier verifier = turn.take(() -> Verifier.of(segments));
        return verifier.verdict();
    }

    private Link write(Head last, ObjectNode members) throws IOException {
        byte[] line = Lines.write(last.number() + 1, last.hash(), members);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        Link link = Lines.read(line).orElseThrow();
        try (FileChannel channel = PrivateFile.open(
                segments.growing(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long before = channel.size();
            try {
                PrivateFile.through(channel, ended);
                new Head(link.number(), link.hash()).write(segments.folder());
            } catch (IOException e) {
                takeBack(channel, before, e);
                throw e;
            }
        }
        return link;
    }

    // On a full disk a line may fit in part, or its head not any more: who is told that it was not written must not
    // find
    // it later.
    private static void takeBack(FileChannel channel, long size, IOException failure) {
        try {
            channel.truncate(size);
            channel.force(true);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    // Going on must not hide what was wrong before.
    private Head mended() throws IOException {
        Tail tail = Tail.of(segments);
        Optional<Head> remembered = Head.read(segments.folder());
        if (remembered.isEmpty() && tail.last().equals(Head.NONE)) {
            Head.NONE.write(segments.folder());
            remembered = Optional.of(Head.NONE);
        }
        List<ObjectNode> gaps = new ArrayList<>();
        if (tail.unfinished().length > 0) {
            gaps.add(Gap.TORN.line(clock.instant(), setAside(tail.unfinished())));
        }
        ending(tail.last(), remembered).ifPresent(gaps::add);
        Head last = tail.last();
        for (ObjectNode gap : gaps) {
            Link link = write(last, gap);
            last = new Head(link.number(), link.hash());
        }
        return last;
    }

    private Optional<ObjectNode> ending(Head last, Optional<Head> remembered) {
        if (remembered.isEmpty()) {
            return Optional.of(Gap.FORGOTTEN.line(clock.instant(), ""));
        }
        Head head = remembered.get();
        if (head.number() > last.number()) {
            return Optional.of(Gap.CUT.line(clock.instant(), head.number() + " " + head.hash()));
        }
        return head.number() == last.number() && !head.hash().equals(last.hash())
                ? Optional.of(Gap.ALTERED.line(clock.instant(), head.number() + " " + head.hash()))
                : Optional.empty();
    }

    /** @return the name of the file that keeps it */
    private String setAside(byte[] unfinished) throws IOException {
        Path aside = segments.folder().resolve("torn-" + clock.millis() + ".txt");
        PrivateFile.writeThrough(aside, unfinished);
        try (FileChannel channel = FileChannel.open(segments.growing(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - unfinished.length);
            channel.force(true);
        }
        return aside.getFileName().toString();
    }

    private void putAway() throws IOException {
        Path growing = segments.growing();
        if (Files.notExists(growing) || Files.size(growing) < full) {
            return;
        }
        long lines = 0;
        try (Past past = new Past(List.of(growing), Optional.empty())) {
            while (past.line().isPresent()) {
                lines++;
            }
        }
        long first = Tail.of(segments).last().number() - lines + 1;
        while (Files.exists(segments.full(first))) {
            first++;
        }
        Files.move(growing, segments.full(first), StandardCopyOption.ATOMIC_MOVE);
    }
}
