package dev.pilothouse.feature.tables.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses what the columns of a CSV are: by its header, by what the table is known to hold, by its first cells. */
final class MappingGuess {
    private static final int SAMPLES = 50;
    // A zero before other digits belongs to a code, not to a number.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    // What the reader puts in place of bytes that are no UTF-8.
    private static final char UNREADABLE = '\uFFFD';
    private final Map<String, Type> known;

    /** @param known the types of attributes by their names */
    MappingGuess(Map<String, Type> known) {
        this.known = known;
    }

    Mapping of(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvImport.open(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            while (rows.size() <= SAMPLES && records.hasNext()) {
                rows.add(records.next().getFields());
            }
        } catch (CsvParseException e) {
            if (rows.isEmpty()) {
                throw new Refused(noCsv().fault(), e);
            }
        }
        if (rows.isEmpty() || rows.getFirst().stream().anyMatch(cell -> cell.indexOf(UNREADABLE) >= 0)) {
            throw noCsv();
        }
        return mapping(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Refused noCsv() {
        return Refused.notDone(
                Text.tr("This file has no header that could be read as CSV."),
                Text.tr("The first line has to name the columns, in UTF-8, with commas between them."));
    }

    private Mapping mapping(List<String> headers, List<List<String>> rows) {
        boolean ours = headers.stream()
                .allMatch(header ->
                        header.equals(CsvHeader.READ) || CsvHeader.of(header).isPresent());
        List<Mapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            List<String> samples = rows.stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            columns.add(ours ? ours(headers.get(i), samples) : others(headers.get(i), samples));
        }
        return new Mapping(ours, columns);
    }

    private static Mapping.Column ours(String header, List<String> samples) {
        return CsvHeader.of(header)
                .map(head -> new Mapping.Column(header, Optional.of(head.attribute()), head.kind(), samples))
                .orElseGet(() -> new Mapping.Column(header, Optional.empty(), new CellKind.Of(Type.TEXT), samples));
    }

    private Mapping.Column others(String header, List<String> samples) {
        String name = header.strip();
        Type type = Optional.ofNullable(known.get(name)).orElseGet(() -> looks(samples));
        return new Mapping.Column(
                header, Optional.of(name).filter(it -> !it.isEmpty()), new CellKind.Of(type), samples);
    }

    private static Type looks(List<String> samples) {
        if (samples.isEmpty()) {
            return Type.TEXT;
        }
        if (samples.stream().allMatch(cell -> NUMBER.matcher(cell.strip()).matches())) {
            return Type.NUMBER;
        }
        return samples.stream()
                        .allMatch(cell -> cell.strip().equalsIgnoreCase("true")
                                || cell.strip().equalsIgnoreCase("false"))
                ? Type.BOOL
                : Type.TEXT;
    }
}
