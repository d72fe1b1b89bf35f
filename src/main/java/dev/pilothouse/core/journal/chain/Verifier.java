package dev.pilothouse.core.journal.chain;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.chain.Verdict.Finding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a chain from its first line to the last. One thread, once. */
final class Verifier {
    private final List<Path> files;
    private final long newestSize;
    private final Optional<Head> remembered;
    private final List<Finding> findings = new ArrayList<>();
    private long lines;
    private Head last = Head.NONE;

    private Verifier(List<Path> files, long newestSize, Optional<Head> remembered) {
        this.files = files;
        this.newestSize = newestSize;
        this.remembered = remembered;
    }

    /** To be made while nobody writes. */
    static Verifier of(Segments segments) throws IOException {
        List<Path> files = segments.inOrder();
        return new Verifier(files, files.isEmpty() ? 0 : Files.size(files.getLast()), Head.read(segments.folder()));
    }

    Verdict verdict() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            walk(files.get(i), i == files.size() - 1);
        }
        end();
        return new Verdict(lines, last, findings);
    }

    private void walk(Path file, boolean newest) throws IOException {
        long left = newest ? newestSize : Files.size(file);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0 && left > 0; next = in.read(), left--) {
                if (next == '\n') {
                    look(line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        }
        if (line.size() > 0) {
            find(
                    last.number() + 1,
                    Text.tr("Behind line {0} stands a line that was not finished.", count(last.number())),
                    newest);
        }
    }

    private void look(byte[] bytes) {
        lines++;
        Optional<Link> read = Lines.read(bytes);
        long expected = last.number() + 1;
        String hash = Sha256.hex(bytes);
        if (read.isEmpty()) {
            find(expected, Text.tr("Line {0} can’t be read.", count(expected)), false);
            last = new Head(expected, hash);
            return;
        }
        Link link = read.get();
        if (link.number() != expected) {
            misplaced(link, expected);
        } else if (!link.members().path("prev").asString("").equals(last.hash())) {
            find(
                    link.number(),
                    Text.tr(
                            "Line {0} was altered: line {1} was written behind another.",
                            count(last.number()), count(link.number())),
                    false);
        }
        gap(link);
        last = new Head(link.number(), hash);
        remembered
                .filter(head -> head.number() == link.number() && !head.hash().equals(hash))
                .ifPresent(head -> find(
                        head.number(),
                        Text.tr("Line {0} is not the one that is remembered beside the journal.", count(head.number())),
                        false));
    }

    private void misplaced(Link link, long expected) {
        find(
                link.number(),
                link.number() > expected
                        ? Text.tr(
                                "Between line {0} and line {1} something is missing.",
                                count(expected - 1), count(link.number()))
                        : Text.tr("Line {0} stands behind line {1}.", count(link.number()), count(expected - 1)),
                false);
    }

    private void gap(Link link) {
        if (!Gap.KIND.equals(link.members().path("kind").asString(""))) {
            return;
        }
        String detail = link.members().path("detail").asString("");
        String number = count(link.number());
        switch (link.members().path("found").asString("")) {
            case "TORN" ->
                find(
                        link.number(),
                        Text.tr(
                                "Before line {0}, Pilothouse was ended while it wrote a line. What there was of it is"
                                        + " kept in {1}.",
                                number, detail),
                        true);
            case "CUT" ->
                find(
                        link.number(),
                        Text.tr("Before line {0}, lines were cut off that had been written.", number),
                        false);
            case "ALTERED" ->
                find(link.number(), Text.tr("Before line {0}, the last line had been altered.", number), false);
            default ->
                find(
                        link.number(),
                        Text.tr(
                                "Before line {0}, nothing was remembered of the journal’s end, so lines may have been"
                                        + " cut off.",
                                number),
                        false);
        }
    }

    private void end() {
        if (remembered.isEmpty() && lines > 0) {
            find(
                    last.number(),
                    Text.tr("Nothing is remembered of the journal’s end, so lines may have been cut off there."),
                    false);
        }
        remembered
                .filter(head -> head.number() > last.number())
                .ifPresent(head -> find(
                        last.number(),
                        Text.tr(
                                "The journal ends with line {0}, but {1} were written: the end was cut off.",
                                count(last.number()), count(head.number())),
                        false));
    }

    private void find(long line, String words, boolean harmless) {
        findings.add(new Finding(line, words, harmless));
    }

    private static String count(long number) {
        return Humane.count(number);
    }
}
