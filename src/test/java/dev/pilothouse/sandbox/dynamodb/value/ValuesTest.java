package dev.pilothouse.sandbox.dynamodb.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void whatIsWrittenIsReadBack() {
        RandomValues random = new RandomValues(new Random(11));
        for (int i = 0; i < 3000; i++) {
            Value.Tree item = random.item(List.of("a", "b", "\"c\"", "ü\n"), 5);
            assertThat(ValueParser.item(ValueWriter.item(item))).isEqualTo(item);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "-1,-1",
        "1.50,1.5",
        "0.0,0",
        "-0,0",
        "1e3,1000",
        "1E-3,0.001",
        "007,7",
        ".5,0.5",
        "5.,5",
        "+2,2",
        "0e1000,0",
        "12345678901234567890123456789012345678,12345678901234567890123456789012345678"
    })
    void numbersHaveOneForm(String given, String kept) {
        assertThat(Numbers.print(Numbers.parse(given))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e125", "9.9999999999999999999999999999999999999e125", "1e-130", "-1e-130", "-9e125"})
    void theRangeIsAWSs(String number) {
        assertThat(Numbers.parse(number)).isEqualByComparingTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1e126,Number overflow",
        "-1e126,Number overflow",
        "1e999999999,Number overflow",
        "1e-131,Number underflow",
        "0.9e-130,Number underflow",
        "123456789012345678901234567890123456789,more than 38 significant digits",
        "dog,cannot be converted to a numeric value: dog",
        "NaN,cannot be converted",
        "0x1,cannot be converted",
        "'1 ',cannot be converted",
        "1e9999999999,cannot be converted"
    })
    void whatIsNoNumberIsRefused(String given, String words) {
        assertThatThrownBy(() -> Numbers.parse(given)).hasMessageContaining(words);
    }

    @Test
    void sumsKeepTheirDigitsOrAreRefused() {
        assertThat(Numbers.plus(new BigDecimal("1"), new BigDecimal("1e22").stripTrailingZeros()))
                .isEqualByComparingTo("10000000000000000000001");
        assertThatThrownBy(() -> Numbers.plus(Numbers.parse("1e50"), Numbers.parse("1")))
                .hasMessageContaining("Number overflow");
        assertThatThrownBy(() -> Numbers.plus(Numbers.parse("9e125"), Numbers.parse("9e125")))
                .hasMessageContaining("Number overflow");
        assertThat(Numbers.plus(Numbers.parse("9e125"), Numbers.parse("-9e125")))
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void sizesAreCountedAsDocumented() {
        assertThat(Sizes.item(new Value.Tree(Map.of("name", new Value.Text("üx")))))
                .isEqualTo(7);
        assertThat(Sizes.of(number("1234"))).isEqualTo(3);
        assertThat(Sizes.of(number("-12345"))).isEqualTo(5);
        assertThat(Sizes.of(new Value.Bool(true))).isEqualTo(1);
        assertThat(Sizes.of(new Value.Null())).isEqualTo(1);
        assertThat(Sizes.of(new Value.Many(List.of()))).isEqualTo(3);
        assertThat(Sizes.of(new Value.Many(List.of(new Value.Text("ab"))))).isEqualTo(6);
        assertThat(Sizes.of(new Value.Tree(Map.of("k", new Value.Text("ab"))))).isEqualTo(7);
        assertThat(Sizes.utf8("aü€😀")).isEqualTo(1 + 2 + 3 + 4);
    }

    private static Value number(String digits) {
        return new Value.Num(Numbers.parse(digits));
    }
}
