package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By the rules of "DynamoDB item sizes and formats". */
class ValuesTest {
    @Test
    void namesAndValuesCountInUtf8() {
        assertThat(Values.bytes(Item.of(Map.of("größe", new Value.Text("😀€é")))))
                .isEqualTo(7 + 4 + 3 + 2);
        assertThat(Values.bytes(new Value.Bytes(new byte[7]))).isEqualTo(7);
        assertThat(Values.bytes(new Value.Null()) + Values.bytes(new Value.Bool(true)))
                .isEqualTo(2);
    }

    @Test
    void aNumberCountsAByteForTwoDigitsAndOneMoreAndOneForItsSign() {
        assertThat(List.of("0", "7", "64.50", "100000", "12345678901234567890123456789012345678").stream()
                        .map(digits -> Values.bytes(new Value.Num(digits))))
                .containsExactly(1, 2, 3, 2, 20);
        assertThat(Values.bytes(new Value.Num("-64.5"))).isEqualTo(4);
    }

    @Test
    void anyItemHasAsManyBytesHereAsInTheSandbox() {
        AnyItem any = new AnyItem(18);
        for (int i = 0; i < 2_000; i++) {
            Item item = any.item();
            assertThat(Values.bytes(item))
                    .isEqualTo(Sizes.item(ValueReader.tree(AttributeGateway.write(item.attributes()))));
        }
    }

    @Test
    void whatHoldsOthersCountsThreeBytesAndOneForEach() {
        assertThat(Values.bytes(new Value.Many(List.of(new Value.Text("ab"), new Value.Null()))))
                .isEqualTo(3 + 3 + 2);
        assertThat(Values.bytes(new Value.Tree(Value.copy(Map.of("a", new Value.Text("bc"))))))
                .isEqualTo(3 + 1 + 1 + 2);
        assertThat(Values.bytes(Value.TextSet.of(List.of("ab", "c")))).isEqualTo(3);
    }
}
