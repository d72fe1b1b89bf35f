package dev.pilothouse.feature.activity;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Spreadsheet;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.work.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries as a file for others, newest first. Values are never part of it. */
final class Export {
    private static final int PAGE = 1000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLUMNS = List.of(
            "at",
            "person",
            "role",
            "account",
            "region",
            "workspace",
            "environment",
            "reason",
            "feature",
            "command",
            "title",
            "target",
            "paths",
            "path count",
            "sha256 before",
            "sha256 after",
            "condition",
            "outcome",
            "result",
            "error code",
            "request id",
            "undoes",
            "undone by",
            "entry",
            "line",
            "line sha256");

    private Export() {}

    /** What is written. */
    enum Format {
        /** One JSON object a line, lossless. */
        JSON_LINES,
        /** For spreadsheets: texts that one would take for a formula stand behind an apostrophe. */
        CSV
    }

    /** @return how many entries were written */
    static int write(History history, Predicate<Entry> wanted, Path file, Format format, Progress progress)
            throws IOException {
        progress.phase("entries", 0, 0);
        int written = 0;
        try (Writer out = open(file)) {
            Sink sink =
                    format == Format.CSV ? csv(out) : entry -> out.write(JSON.writeValueAsString(json(entry)) + "\n");
            for (List<Entry> page = history.next(PAGE); !page.isEmpty(); page = history.next(PAGE)) {
                for (Entry entry : page) {
                    if (wanted.test(entry)) {
                        sink.write(entry);
                        written++;
                        progress.add(1, 0);
                    }
                }
            }
        }
        return written;
    }

    /** Takes one entry after the other. */
    @FunctionalInterface
    private interface Sink {
        void write(Entry entry) throws IOException;
    }

    private static Writer open(Path file) throws IOException {
        try {
            return new BufferedWriter(new OutputStreamWriter(
                    Channels.newOutputStream(
                            PrivateFile.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)),
                    StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new Refused(
                    Refused.notDone(
                                    Text.tr("There is a file called {0} already.", file),
                                    Text.tr("Choose another name; nothing is overwritten."))
                            .fault(),
                    e);
        }
    }

    private static Sink csv(Writer out) {
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(COLUMNS);
        return entry -> csv.writeRecord(cells(entry).map(Spreadsheet::safe).toList());
    }

    private static Stream<String> cells(Entry entry) {
        var ended = entry.progress() instanceof Entry.Progress.Ended end ? end : null;
        return Stream.of(
                entry.at().toString(),
                entry.author().person(),
                entry.author().role(),
                entry.author().account(),
                entry.author().region(),
                entry.author().workspace(),
                entry.author().environment().name(),
                entry.reason().orElse(""),
                entry.feature(),
                entry.command(),
                entry.title(),
                entry.target(),
                String.join("\n", entry.paths()),
                Integer.toString(entry.pathCount()),
                entry.hashes().before().orElse(""),
                entry.hashes().after().orElse(""),
                entry.condition().orElse(""),
                entry.outcome().name(),
                ended == null ? "" : ended.words(),
                ended == null ? "" : ended.code(),
                entry.requestId().orElse(""),
                entry.undoes().orElse(""),
                entry.takenBack().map(Entry.TakenBack::entry).orElse(""),
                entry.id(),
                Long.toString(entry.number()),
                entry.hash());
    }

    private static ObjectNode json(Entry entry) {
        ObjectNode json = (ObjectNode) JSON.valueToTree(entry);
        json.put("outcome", entry.outcome().name());
        json.removeIf(JsonNode::isNull);
        return json;
    }
}
