package dev.pilothouse.feature.tables.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void numbersAreEqualByWhatTheyAreWorthAndKeepTheirDigits() {
        assertThat(new Value.Num("64.50")).isEqualTo(new Value.Num("64.5")).hasSameHashCodeAs(new Value.Num("64.5"));
        assertThat(new Value.Num("1E2")).isEqualTo(new Value.Num("100")).hasSameHashCodeAs(new Value.Num("100"));
        assertThat(new Value.Num("0E9")).isEqualTo(new Value.Num("-0.0"));
        assertThat(new Value.Num("12345678901234567890")).isNotEqualTo(new Value.Num("12345678901234567168"));
        assertThat(new Value.Num("12345678901234567890123456789012345678").digits())
                .isEqualTo("12345678901234567890123456789012345678");
        assertThat(Stream.of("+7", ".5", "07", "3.").map(Value.Num::new).map(Value.Num::digits))
                .containsExactly("7", "0.5", "7", "3");
    }

    @Test
    void aNumberThatDynamoDbCanNotHoldIsToldInWords() {
        assertThat(Stream.of(
                        "1E125",
                        "-9.9999999999999999999999999999999999999E125",
                        "1E-130",
                        "0E-2000",
                        "1" + "0".repeat(99)))
                .allSatisfy(digits -> assertThat(Numbers.problem(digits)).isEmpty());
        assertThat(Numbers.problem("123456789012345678901234567890123456789"))
                .hasValue("A number has 38 digits at most; this one has 39.");
        assertThat(Stream.of("1E126", "-1E126", "9E-131", "1E2147483647", "1E-2147483648", "1E99999999999999999999"))
                .allSatisfy(digits -> assertThat(Numbers.problem(digits))
                        .hasValueSatisfying(words -> assertThat(words).contains("out of range")));
        assertThat(Stream.of("", " ", "1,5", "NaN", "0x10", "1e", "--1", "١", "1".repeat(1001)))
                .allSatisfy(digits -> assertThat(Numbers.problem(digits)).hasValue("This is not a number."));
        assertThatThrownBy(() -> new Value.Num("1E126")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void typesAreNeverEqualToOneAnother() {
        assertThat(new Value.Text("1")).isNotEqualTo(new Value.Num("1"));
        assertThat(Value.TextSet.of(List.of("a"))).isNotEqualTo(new Value.Many(List.of(new Value.Text("a"))));
        assertThat(Item.of(Map.of("a", new Value.Null()))).isNotEqualTo(Item.EMPTY);
    }

    @Test
    void setsAreEqualInAnyOrder() {
        assertThat(Value.TextSet.of(List.of("a", "b"))).isEqualTo(Value.TextSet.of(List.of("b", "a")));
        assertThat(Value.NumSet.of(List.of(new Value.Num("1"), new Value.Num("2.0"))))
                .isEqualTo(Value.NumSet.of(List.of(new Value.Num("2"), new Value.Num("1.0"))));
    }

    @Test
    void nobodyChangesBytesFromOutside() {
        byte[] bytes = {1, 2};
        Value.Bytes value = new Value.Bytes(bytes);
        bytes[0] = 9;
        value.bytes()[1] = 9;
        assertThat(value).isEqualTo(new Value.Bytes(new byte[] {1, 2}));
    }

    @Test
    void everyValueComesBackFromTheSdkAsItWas() {
        AnyItem any = new AnyItem(4);
        for (int i = 0; i < 1000; i++) {
            Item item = any.item();
            assertThat(AttributeGateway.read(AttributeGateway.write(item.attributes())))
                    .isEqualTo(item);
        }
    }
}
