package dev.pilothouse.aws.price;

import dev.pilothouse.core.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What something costs.
 *
 * @param dollars of the United States, without taxes
 * @param exact whether it is the region's own price; else that of US East (N. Virginia), which others exceed by up to a half
 */
public record Price(BigDecimal dollars, boolean exact) {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** {@code $12.50}, {@code less than $0.01}, {@code about $12.50 by US East prices}. */
    public String words() {
        if (dollars.compareTo(CENT) < 0) {
            return Text.tr("less than $0.01");
        }
        String amount = "$" + dollars.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return exact ? amount : Text.tr("about {0} by US East prices", amount);
    }
}
