package dev.pilothouse.feature.tables.query;

import static dev.pilothouse.feature.tables.query.Shop.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedWhereTest {
    private static final long SEED = 20261126;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        status = PENDING | status = PENDING
        status is PENDING | status = PENDING
        status not PENDING | status ≠ PENDING
        name = Ada Lovelace | name = Ada Lovelace
        name = "Ada and Co" | name = "Ada and Co"
        a = 1 and b = x or c = true | (a = 1 and b = x) or c = true
        a = 1 and (b = x or c = true) | a = 1 and (b = x or c = true)
        total >= 1e3 | total ≥ 1e3
        total between 1 and 2 and a = b | total between 1 and 2 and a = b
        items[0].sku in (MUG, TSHIRT-M) | items[0].sku in (MUG, TSHIRT-M)
        items[0].sku in MUG | items[0].sku in (MUG)
        refund is missing | refund missing
        size(items) > 3 | items size > 3
        size = 5 | size = 5
        "e.mail".verified = true | "e.mail".verified = true
        tags does not contain gift | tags lacks gift
        tags is a text set | tags is a text set
        x starts with a-b#c | x begins with a-b#c
        android = 1 and order = 2 | android = 1 and order = 2
        code = "007" | code = "007"
        customer = 007 | customer = "007"
        note = null | note = null
        blob = b64:AAE= | blob = b64:AAE=
        """)
    void whatPeopleTypeIsUnderstood(String typed, String understood) {
        assertThat(Words.of(where(typed))).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        status | 7 | After status there has to be a comparison, such as = or ≥ or “contains”, not “the end”.
        status ~ x | 8 | After status there has to be a comparison, such as = or ≥ or “contains”, not “~”.
        status = | 9 | A value is missing here.
        = 5 | 1 | An attribute’s name is missing here.
        (a = 1 | 7 | A closing parenthesis is missing here.
        a = 1) | 6 | “)” is not understood here.
        a = "x | 5 | The quotes that open here are not closed.
        a between 1 | 12 | “between” needs two values with “and” between them.
        placedAt > soon | 12 | placedAt is a date such as 2026-11-23, 2026-11-23 14:29, today or -7d.
        a is a thing | 8 | “thing” is no type: there are text, number, binary, boolean, null, list, map, text set, number set and binary set.
        a = :who | 5 | A value for “who” is missing.
        a size > x | 10 | A size is a whole number.
        a = 1e200 | 5 | “1e200”: This number is out of range: DynamoDB holds 1E-130 to 9.99…E+125, of either sign, and 0.
        """)
    void whatIsNotUnderstoodIsToldAtItsPlace(String typed, int column, String words) {
        assertThat(TypedWhere.read(typed, Vocabulary.of(Shop.ORDERS, Shop.SETTINGS, Shop.NOW, Shop.DUBLIN)))
                .isEqualTo(new Parsed.Broken<>(1, column, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        placedAt = 2026-07-01 | placedAt ≥ 2026-06-30T23:00:00 and placedAt < 2026-07-01T23:00:00
        placedAt > yesterday | placedAt ≥ 2026-11-26T00:00:00
        placedAt <= -7d | placedAt < 2026-11-20T00:00:00
        placedAt < -3h | placedAt < 2026-11-25T22:40:00
        placedAt > 2026-11-23 14:29 | placedAt ≥ 2026-11-23T14:30:00
        placedAt ≥ 2026-11-23T14:29:11+02:00 | placedAt ≥ 2026-11-23T12:29:11
        expiresAt < today | expiresAt < 1795651200
        expiresAt = 2026-11-23T14:29:11Z | expiresAt = 1795444151
        day = 2026-11-23 | day = 2026-11-23
        day ≤ today | day < 2026-11-27
        placedAt between 2026-11-01 and 2026-11-02 | placedAt ≥ 2026-11-01T00:00:00 and placedAt < 2026-11-03T00:00:00
        """)
    void datesAreTypedAsPeopleSayThemAndAskedAsTheyAreHeld(String typed, String asked) {
        assertThat(Words.of(where(typed).plain())).isEqualTo(asked);
    }

    @Test
    void whatAnAttributeIsKnownToHoldDecidesWhatATypedValueIs() {
        Vocabulary seen = Vocabulary.of(Shop.ORDERS, Shop.SETTINGS, Shop.NOW, Shop.DUBLIN)
                .seen(Map.of("zip", Type.TEXT, "total", Type.NUMBER, "customer", Type.NUMBER))
                .with(Map.of("who", new Value.Text("cust#1")));
        assertThat(TypedWhere.read("zip = 12345 and customer = :who", seen).orElseThrow())
                .isEqualTo(Where.all(
                        Where.equal("zip", new Value.Text("12345")),
                        Where.equal("customer", new Value.Text("cust#1"))));
        assertThat(TypedWhere.read("total = many", seen)).isInstanceOf(Parsed.Broken.class);
        assertThat(TypedWhere.parameters(List.of("a = :who and b = \":no\"", "c > :since", "d = :who")))
                .containsExactly("who", "since");
    }

    @Test
    void whateverIsWrittenInWordsIsReadAsTheSame() {
        AnyItem any = new AnyItem(SEED);
        for (int tries = 0; tries < 1_000; tries++) {
            Where where = new AnyWhere(SEED + tries).where(any.item());
            String words = Words.raw(where);
            assertThat(TypedWhere.read(words, Vocabulary.of(Shop.ORDERS, Shop.SETTINGS, Shop.NOW, Shop.DUBLIN)))
                    .as("%s, seed %s", words, SEED + tries)
                    .isEqualTo(new Parsed.Fit<>(where));
        }
    }

    @Test
    void anyTextIsUnderstoodOrToldAndNeverFails() {
        List<String> pieces = List.of(
                "a",
                "and",
                "or",
                "(",
                ")",
                "\"",
                "=",
                "≥",
                "in",
                ",",
                "size",
                "is",
                "not",
                "between",
                "\\",
                "[",
                "]",
                ".",
                "1",
                "null",
                "today",
                ":",
                "placedAt",
                "begins with",
                "'",
                "😀",
                "\u0000",
                "size(");
        AnyItem any = new AnyItem(SEED);
        int understood = 0;
        for (int tries = 0; tries < 5_000; tries++) {
            StringBuilder text = new StringBuilder();
            for (int count = tries % 12; count > 0; count--) {
                text.append(any.pick(pieces)).append(tries % 3 == 0 ? "" : " ");
            }
            boolean fits =
                    TypedWhere.read(text.toString(), Vocabulary.of(Shop.ORDERS, Shop.SETTINGS, Shop.NOW, Shop.DUBLIN))
                            instanceof Parsed.Fit;
            understood += fits ? 1 : 0;
        }
        assertThat(understood).isBetween(420, 2_500);
    }

    @Test
    void pathsMayHoldAnything() {
        Path odd = Path.of("größe 1", "a=b", "\"q\"").then(3).then("😀");
        Where where = new Where.Holds(odd, new Check.Exists());
        assertThat(where(Words.raw(where))).isEqualTo(where);
    }
}
