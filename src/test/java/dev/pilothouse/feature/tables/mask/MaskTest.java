package dev.pilothouse.feature.tables.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.TableSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    private static final TableSettings SETTINGS = new TableSettings(
            "orders",
            Optional.empty(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Set.of("email", "shipping.phone", "people.name", "address"));
    private static final Mask SANDBOX = Mask.of(SETTINGS, Environment.SANDBOX, List.of("orderId"));
    private static final Mask PRODUCTION = Mask.of(SETTINGS, Environment.PRODUCTION, List.of("orderId"));

    @Test
    void whatTheWorkspaceCallsPersonalIsMaskedWhereverItLies() {
        Item item = item("""
            {"orderId": {"S": "o1"}, "email": {"S": "ada@example.com"},
             "shipping": {"M": {"phone": {"S": "+44 7700 900123"}, "city": {"S": "Cork"}}},
             "people": {"L": [{"M": {"name": {"S": "Ada"}, "age": {"N": "36"}}}]},
             "address": {"M": {"street": {"S": "1 Harbour Lane"}, "since": {"N": "1999"}, "flat": {"NULL": true}}}}\
            """);
        assertThat(SANDBOX.shown(item)).isEqualTo(item("""
            {"orderId": {"S": "o1"}, "email": {"S": "•••••@example.com"},
             "shipping": {"M": {"phone": {"S": "•••••"}, "city": {"S": "Cork"}}},
             "people": {"L": [{"M": {"name": {"S": "•••••"}, "age": {"N": "36"}}}]},
             "address": {"M": {"street": {"S": "•••••"}, "since": {"S": "•••••"}, "flat": {"NULL": true}}}}\
            """));
        assertThat(SANDBOX.hidden(item))
                .extracting(Path::toString)
                .containsExactlyInAnyOrder("email", "shipping.phone", "people[0].name", "address");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        write to ada.l@mail.example.org now | write to •••••@mail.example.org now
        +44 7700 900123 | •••••0123
        call 0044 7700 900-123 | call •••••123
        (020) 7946 0958 | •••••0958
        4111 1111 1111 1111 | •••••1111
        paid with 378282246310005. | paid with •••••0005.
        Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0x.c2lnbmF0dXJl | Bearer •••••
        key AKIAIOSFODNN7EXAMPLE | key •••••
        sk_live_4eC39HqLyjWDarjtT1 | •••••
        """)
    void whatLooksPersonalIsMaskedInProduction(String text, String shown) {
        assertThat(PRODUCTION.shown(Path.of("note"), new Value.Text(text))).isEqualTo(new Value.Text(shown));
        assertThat(SANDBOX.masked(Path.of("note"), new Value.Text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order#90216",
                "2026-11-23T14:29:11Z",
                "4111 1111 1111 1112",
                "64.50",
                "1700000000",
                "TSHIRT-M",
                "3f0c1b7e-52d8-4c0e-9a61-7d2f4b8e6a15",
                "12 Harbour Lane",
                "at 5 @ noon",
                "0000000000000000",
                "arn:aws:dynamodb:eu-west-1:402112345678:table/Orders",
                "v0.12.3",
                "1700000000000",
                "1700000000018",
                "12345678901234567890123456789"
            })
    void whatIsNotPersonalIsLeft(String text) {
        assertThat(PRODUCTION.masked(Path.of("note"), new Value.Text(text))).isEmpty();
    }

    @Test
    void aKeyIsMaskedOnlyWhereTheWorkspaceSaysSo() {
        Value phone = new Value.Text("+44 7700 900123");
        assertThat(PRODUCTION.masked(Path.of("orderId"), phone)).isEmpty();
        assertThat(PRODUCTION.masked(Path.of("other"), phone)).isPresent();
        TableSettings byEmail =
                new TableSettings("people", Optional.empty(), Map.of(), List.of(), Optional.empty(), Set.of("email"));
        assertThat(Mask.of(byEmail, Environment.SANDBOX, List.of("email"))
                        .masked(Path.of("email"), new Value.Text("ada@example.com")))
                .contains(new Value.Text("•••••@example.com"));
    }

    @Test
    void nothingIsLookedForWhereSomethingMayBeMasked() {
        assertThat(List.of("email", "shipping", "people", "address", "total"))
                .filteredOn(SANDBOX::mayHide)
                .hasSize(4);
        assertThat(List.of("total", "orderId")).filteredOn(PRODUCTION::mayHide).containsExactly("total");
    }

    @Test
    void nothingOfAPersonalValueIsLeftWhateverItIs() {
        AnyItem any = new AnyItem(20261126);
        for (int tries = 0; tries < 500; tries++) {
            Value value = any.value(2);
            String shown = PlainJson.write(SANDBOX.shown(Path.of("address"), value));
            assertThat(shown.replaceAll("\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\" ?:", ""))
                    .as("%s of %s", shown, value)
                    .matches("(?s)[\\s\\[\\]{},•\"]*(null[\\s\\[\\]{},•\"]*)*");
        }
    }

    private static Item item(String json) {
        return switch (DynamoJson.read(json)) {
            case Parsed.Fit<Item>(Item item) -> item;
            case Parsed.Broken<Item> broken -> throw new AssertionError(broken.sentence());
        };
    }
}
