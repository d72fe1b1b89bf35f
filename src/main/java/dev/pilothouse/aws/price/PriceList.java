package dev.pilothouse.aws.price;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a service charges in one region. It comes from a file with a line for each region: its name, then a price in each column;
 * the first line holds the columns' titles, the second US East (N. Virginia), whose prices stand where a region's own are not
 * known. Immutable.
 */
public final class PriceList {
    private final Map<String, Price> each = new HashMap<>();

    private PriceList(CsvRecord titles, CsvRecord usual, Optional<CsvRecord> own) {
        IntStream.range(1, titles.getFieldCount())
                .forEach(column -> each.put(
                        titles.getField(column),
                        own.map(row -> row.getField(column))
                                .filter(cell -> !cell.isEmpty())
                                .map(cell -> new Price(new BigDecimal(cell), true))
                                .orElseGet(() -> new Price(new BigDecimal(usual.getField(column)), false))));
    }

    /**
     * The prices of a region.
     *
     * @param beside the class beside which the file lies
     * @param region such as {@code eu-west-1}; empty where nobody knows it
     */
    public static PriceList in(Optional<String> region, Class<?> beside, String file) {
        List<CsvRecord> all = all(beside, file);
        Optional<CsvRecord> own = region.flatMap(name ->
                all.stream().skip(1).filter(row -> row.getField(0).equals(name)).findFirst());
        return new PriceList(all.get(0), all.get(1), own);
    }

    /**
     * What so many of something cost.
     *
     * @param title of the column
     * @param apiece how many the price of the column is for
     */
    public Price of(String title, BigDecimal count, BigDecimal apiece) {
        Price one = each.get(title);
        return new Price(one.dollars().multiply(count).divide(apiece, MathContext.DECIMAL64), one.exact());
    }

    private static List<CsvRecord> all(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Prices lie beside " + beside.getSimpleName(), e);
        }
    }
}
