package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.price.PriceList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What an invocation costs beyond the free tier, in US dollars: AWS Lambda pricing, "Duration" in the first tier and "Requests".
 * Discounts, savings plans and provisioned concurrency are not in it.
 *
 * @param gigabyteSecond of memory times billed time
 * @param million of requests
 */
public record Price(dev.pilothouse.aws.price.Price gigabyteSecond, dev.pilothouse.aws.price.Price million) {
    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1024);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** @param arm whether the function runs on Arm */
    public static Price in(String region, boolean arm) {
        PriceList list = PriceList.in(Optional.of(region), Price.class, "lambda.csv");
        return new Price(
                list.of(arm ? "a GB-second on Arm" : "a GB-second on x86", BigDecimal.ONE, BigDecimal.ONE),
                list.of("a million requests", BigDecimal.ONE, BigDecimal.ONE));
    }

    /** Whether these are the region's own prices; else some are those of US East (N. Virginia). */
    public boolean exact() {
        return gigabyteSecond.exact() && million.exact();
    }

    /**
     * One invocation.
     *
     * @param billed as the REPORT line tells it
     * @param memory of the function, in MB
     */
    public BigDecimal of(Duration billed, int memory) {
        return BigDecimal.valueOf(billed.toMillis())
                .multiply(BigDecimal.valueOf(memory))
                .divide(MEGABYTES.multiply(MILLIS), MathContext.DECIMAL64)
                .multiply(gigabyteSecond.dollars())
                .add(million.dollars().divide(MILLION, MathContext.DECIMAL64))
                .setScale(9, RoundingMode.HALF_UP);
    }

    /** {@code $0.0000008}: to two figures that tell something. */
    public static String words(BigDecimal dollars) {
        BigDecimal rounded = dollars.compareTo(BigDecimal.ONE) >= 0
                ? dollars.setScale(2, RoundingMode.HALF_UP)
                : dollars.round(new MathContext(2, RoundingMode.HALF_UP));
        return "$" + rounded.stripTrailingZeros().toPlainString();
    }
}
