package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.price.PriceList;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a query looks through, and what that costs.
 *
 * @param bytes about so many; 0 where nobody knows
 */
record Cost(long bytes, PriceList prices) {
    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

    /** What Logs Insights charges in a region. */
    static PriceList prices(String region) {
        return PriceList.in(Optional.of(region), Cost.class, "insights.csv");
    }

    /** {@code Looks through about 4.2 GB, $0.02}. */
    String words() {
        return bytes == 0
                ? Text.tr("Looks through an unknown amount, {0} a GB", price(GIGABYTE.longValue()))
                : Text.tr("Looks through about {0}, {1}", Humane.bytes(bytes), price(bytes));
    }

    private String price(long amount) {
        return prices.of("a GB looked through", BigDecimal.valueOf(amount), GIGABYTE)
                .words();
    }
}
