package dev.pilothouse.feature.tables.price;

import dev.pilothouse.aws.price.Price;
import dev.pilothouse.aws.price.PriceList;
import java.math.BigDecimal;
import java.util.Optional;

/** DynamoDB's prices in one region; those that are not known there are those of US East (N. Virginia). Immutable. */
public final class Prices {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal GB = BigDecimal.valueOf(1L << 30);
    private final PriceList list;

    private Prices(PriceList list) {
        this.list = list;
    }

    /** @param region such as {@code eu-west-1}; empty where nobody knows it */
    public static Prices in(Optional<String> region) {
        return new Prices(PriceList.in(region, Prices.class, "dynamodb.csv"));
    }

    /** So many read request units, on demand. */
    public Price reads(double units) {
        return list.of("a million read units", BigDecimal.valueOf(units), MILLION);
    }

    /** So many write request units, on demand. */
    public Price writes(double units) {
        return list.of("a million write units", BigDecimal.valueOf(units), MILLION);
    }

    /** So many bytes kept in a table for a month. */
    public Price storage(long bytes) {
        return list.of("storage GB and month", BigDecimal.valueOf(bytes), GB);
    }

    /** A table of so many bytes exported to S3. */
    public Price export(long bytes) {
        return list.of("export GB", BigDecimal.valueOf(bytes), GB);
    }

    /** Files of so many bytes, uncompressed, imported from S3. */
    public Price imported(long bytes) {
        return list.of("import GB", BigDecimal.valueOf(bytes), GB);
    }
}
