package dev.pilothouse.sandbox.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Order;
import dev.pilothouse.sandbox.dynamodb.value.RandomValues;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyBytesTest {
    @Test
    void bytesCompareAsValuesDo() {
        RandomValues random = new RandomValues(new Random(5));
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            Value one = random.ordered();
            Value other = random.ordered();
            if (one.kind() == other.kind()) {
                compared++;
                int bytes = Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other));
                assertThat(Integer.signum(bytes))
                        .as("%s to %s", one, other)
                        .isEqualTo(Integer.signum(Order.compare(one, other).orElseThrow()));
            }
        }
        assertThat(compared).isGreaterThan(5000);
    }
}
