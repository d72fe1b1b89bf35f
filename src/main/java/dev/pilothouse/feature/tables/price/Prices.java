package dev.pilothouse.feature.tables.price;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DynamoDB's prices in one region; those that are not known there are those of US East (N. Virginia). Immutable. */
public final class Prices {
    private static final String FILE = "dynamodb.csv";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal GB = BigDecimal.valueOf(1L << 30);
    private final Map<Kind, Price> each;

    private enum Kind {
        READ,
        WRITE,
        STORAGE,
        EXPORT,
        IMPORT
    }

    private Prices(Map<Kind, Price> each) {
        this.each = each;
    }

    /** @param region such as {@code eu-west-1}; empty where nobody knows it */
    public static Prices in(Optional<String> region) {
        List<CsvRecord> all = all();
        CsvRecord usual = all.get(1);
        Optional<CsvRecord> own = region.flatMap(
                name -> all.stream().filter(row -> row.getField(0).equals(name)).findFirst());
        Map<Kind, Price> each = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            int column = kind.ordinal() + 1;
            each.put(
                    kind,
                    own.map(row -> row.getField(column))
                            .filter(cell -> !cell.isEmpty())
                            .map(cell -> new Price(new BigDecimal(cell), true))
                            .orElseGet(() -> new Price(new BigDecimal(usual.getField(column)), false)));
        }
        return new Prices(each);
    }

    /** So many read request units, on demand. */
    public Price reads(double units) {
        return of(Kind.READ, BigDecimal.valueOf(units), MILLION);
    }

    /** So many write request units, on demand. */
    public Price writes(double units) {
        return of(Kind.WRITE, BigDecimal.valueOf(units), MILLION);
    }

    /** So many bytes kept in a table for a month. */
    public Price storage(long bytes) {
        return of(Kind.STORAGE, BigDecimal.valueOf(bytes), GB);
    }

    /** A table of so many bytes exported to S3. */
    public Price export(long bytes) {
        return of(Kind.EXPORT, BigDecimal.valueOf(bytes), GB);
    }

    /** Files of so many bytes, uncompressed, imported from S3. */
    public Price imported(long bytes) {
        return of(Kind.IMPORT, BigDecimal.valueOf(bytes), GB);
    }

    private Price of(Kind kind, BigDecimal count, BigDecimal apiece) {
        Price one = each.get(kind);
        return new Price(one.dollars().multiply(count).divide(apiece, MathContext.DECIMAL64), one.exact());
    }

    private static List<CsvRecord> all() {
        try (InputStream in = Prices.class.getResourceAsStream(FILE);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Prices lie beside this class", e);
        }
    }
}
