package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads items of a table from a file; writes nothing. What can't be taken is told by its line, and the rest is taken. Blocking; an
 * interrupt ends it.
 */
public final class ImportEngine {
    /** So many changes can be looked through; more belongs into DynamoDB's own import. */
    public static final int MOST = 10_000;

    /** So many bytes, as DynamoDB counts them, so that no file fills the memory. */
    static final long LARGEST = 64_000_000;

    private final TableShape table;
    private final Progress progress;

    public ImportEngine(TableShape table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    /**
     * What the columns of a CSV are, as far as can be seen.
     *
     * @param known the types of attributes by their names, such as those of the rows that were read
     * @throws dev.pilothouse.core.Refused where it has no header
     */
    public Mapping mapping(Path csv, Map<String, Type> known) throws IOException {
        Map<String, Type> types = new LinkedHashMap<>(known);
        keys(table.keys(), types);
        return new MappingGuess(types).of(csv);
    }

    private static void keys(KeyShape keys, Map<String, Type> types) {
        keys.attributes()
                .forEach(key -> types.put(
                        key.name(),
                        switch (key.type()) {
                            case TEXT -> Type.TEXT;
                            case NUMBER -> Type.NUMBER;
                            case BINARY -> Type.BYTES;
                        }));
    }

    /** The items of a CSV. Phase: "lines". */
    public Imported csv(Path file, Mapping mapping) throws IOException, InterruptedException {
        progress.phase(Text.tr("lines"), 0, 0);
        Taking taking = new Taking(table, MOST, progress);
        new CsvImport(mapping, taking).read(file);
        return taking.all();
    }

    /** The items of a file of lines in JSON. Phase: "lines". */
    public Imported lines(Path file, Format format) throws IOException, InterruptedException {
        progress.phase(Text.tr("lines"), 0, 0);
        Taking taking = new Taking(table, MOST, progress);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            new LinesImport(format, taking).read(new FileLines(in));
        }
        return taking.all();
    }
}
