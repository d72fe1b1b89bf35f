package dev.pilothouse.feature.functions.invoke;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;

/**
 * What an invocation costs beyond the free tier, in US dollars: AWS Lambda pricing, "Duration" in the first tier and "Requests"
 * (aws.amazon.com/lambda/pricing). Discounts, savings plans and provisioned concurrency are not in it.
 *
 * @param gigabyteSecond of memory times billed time
 */
public record Price(BigDecimal gigabyteSecond) {
    /** As read from AWS's page. */
    public static final String AS_OF = "2026-11";

    private static final BigDecimal REQUEST = new BigDecimal("0.0000002");
    private static final BigDecimal X86 = new BigDecimal("0.0000166667");
    private static final BigDecimal ARM = new BigDecimal("0.0000133334");

    /** All other regions cost the same. */
    private static final Map<String, BigDecimal> DEARER = Map.of(
            "af-south-1", new BigDecimal("0.0000221"),
            "ap-east-1", new BigDecimal("0.00002292"),
            "eu-south-1", new BigDecimal("0.0000195172"),
            "me-south-1", new BigDecimal("0.0000206667"),
            "me-central-1", new BigDecimal("0.0000206667"));

    private static final Map<String, BigDecimal> DEARER_ARM = Map.of(
            "af-south-1", new BigDecimal("0.00001768"),
            "ap-east-1", new BigDecimal("0.0000183"),
            "eu-south-1", new BigDecimal("0.0000156138"),
            "me-south-1", new BigDecimal("0.0000165334"),
            "me-central-1", new BigDecimal("0.0000165334"));

    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1024);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    /** @param arm whether the function runs on Arm */
    public static Price in(String region, boolean arm) {
        return new Price(arm ? DEARER_ARM.getOrDefault(region, ARM) : DEARER.getOrDefault(region, X86));
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
                .multiply(gigabyteSecond)
                .add(REQUEST)
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
