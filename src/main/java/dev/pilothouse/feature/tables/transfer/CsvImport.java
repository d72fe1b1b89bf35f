package dev.pilothouse.feature.tables.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.transfer.CellKind.Misfit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads items from a CSV, whose columns are known by now. */
final class CsvImport {
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private final Mapping mapping;
    private final Taking taking;
    private final Set<String> attributes;

    CsvImport(Mapping mapping, Taking taking) {
        this.mapping = mapping;
        this.taking = taking;
        this.attributes = mapping.columns().stream()
                .filter(column -> !(column.kind() instanceof CellKind.Masked))
                .flatMap(column -> column.attribute().stream())
                .collect(Collectors.toSet());
    }

    static CsvReader<CsvRecord> open(Path file) throws IOException {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .maxBufferSize(FileLines.LONGEST)
                .ofCsvRecord(file);
    }

    void read(Path file) throws IOException, InterruptedException {
        CsvFaults faults = CsvFaults.of(file);
        long end = 1;
        try (CsvReader<CsvRecord> csv = open(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                end = end(records.next());
            }
            while (records.hasNext()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                CsvRecord record = records.next();
                end = end(record);
                record(
                        record,
                        faults.between(record.getStartingLineNumber(), end),
                        faults.opens() && !records.hasNext());
            }
        } catch (CsvParseException e) {
            taking.reject(
                    end + 1,
                    Text.tr("From here on this is no CSV, so nothing more was read: a quote stands where none may."));
        }
    }

    private void record(CsvRecord record, boolean broken, boolean open) {
        long line = record.getStartingLineNumber();
        if (broken) {
            taking.reject(line, Text.tr("This line is not UTF-8."));
        } else if (open) {
            taking.reject(
                    line, Text.tr("The quotes that open in this row are not closed: the file may end too early."));
        } else if (record.getFieldCount() != mapping.columns().size()) {
            taking.reject(
                    line,
                    Text.tr(
                            "This row has {0} cells, and the header has {1}.",
                            record.getFieldCount(), mapping.columns().size()));
        } else {
            item(line, record.getFields());
        }
    }

    private void item(long line, List<String> cells) {
        SequencedMap<String, Value> item = new LinkedHashMap<>();
        Optional<String> fingerprint = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            Mapping.Column column = mapping.columns().get(i);
            String cell = cells.get(i);
            if (column.isRead()) {
                fingerprint = Optional.of(cell).filter(it -> !it.isEmpty());
            } else if (column.attribute().filter(attributes::contains).isPresent() && !cell.isEmpty()) {
                try {
                    item.put(column.attribute().get(), column.kind().read(cell, mapping.ours()));
                } catch (Misfit misfit) {
                    taking.reject(line, Text.tr("{0}: {1}", column.header(), misfit.getMessage()));
                    return;
                }
            }
        }
        taking.take(new Incoming(line, new Item(item), new Incoming.Cover.Only(attributes), fingerprint));
    }

    /** The line that a row ends in. */
    private static long end(CsvRecord record) {
        return record.getStartingLineNumber()
                + record.getFields().stream()
                        .mapToLong(cell -> BREAK.matcher(cell).results().count())
                        .sum();
    }
}
