package dev.pilothouse.feature.tables.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final long GB = 1L << 30;

    @Test
    void aRegionThatIsKnownHasItsOwnPrices() {
        Prices ireland = Prices.in(Optional.of("eu-west-1"));
        assertThat(ireland.reads(2_000_000).words()).isEqualTo("$0.28");
        assertThat(ireland.writes(1_000_000).words()).isEqualTo("$0.71");
        assertThat(ireland.storage(10 * GB).words()).isEqualTo("$2.83");
        assertThat(Prices.in(Optional.of("us-east-1")).export(300 * GB).words()).isEqualTo("$30.00");
        assertThat(Prices.in(Optional.of("us-east-1")).imported(2 * GB).words()).isEqualTo("$0.30");
    }

    @Test
    void whatIsNotKnownIsToldByUsEast() {
        assertThat(Prices.in(Optional.of("eu-west-1")).export(GB).words()).isEqualTo("about $0.10 by US East prices");
        assertThat(Prices.in(Optional.of("af-south-1")).reads(8_000_000).words())
                .isEqualTo("about $1.00 by US East prices");
        assertThat(Prices.in(Optional.empty()).reads(1).words()).isEqualTo("less than $0.01");
    }
}
