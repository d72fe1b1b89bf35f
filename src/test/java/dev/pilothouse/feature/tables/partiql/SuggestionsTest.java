package dev.pilothouse.feature.tables.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.ui.code.Completions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final Suggestions ALL = new Suggestions(new Known(
            List.of("Orders", "acme-carts"),
            List.of(name("orderId"), name("status"), name("order"), name("placed at")),
            table -> table.equals("Orders") ? List.of(name("byStatus"), name("by-time")) : List.of()));

    /** The caret stands at the bar; a tilde between what is offered first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "|~SELECT,INSERT INTO,UPDATE,DELETE FROM",
                "sel|~SELECT",
                "SELECT * FROM |~Orders,\"acme-carts\"",
                "SELECT * FROM a|~\"acme-carts\"",
                "SELECT * FROM \"ca|~\"acme-carts\"",
                "SELECT * FROM \"acme|\"~\"acme-carts",
                "UPDATE |~Orders,\"acme-carts\"",
                "SELECT * FROM \"Orders\".|~byStatus,\"by-time\"",
                "SELECT * FROM \"Orders\".\"b|~\"byStatus\",\"by-time\"",
                "SELECT or|~orderId,\"order\"",
                "SELECT * |~FROM",
                "SELECT * FROM Orders |~WHERE,ORDER BY",
                "SELECT * FROM Orders WHERE s|~status,size(",
                "SELECT * FROM Orders WHERE status |~IN,BETWEEN,IS MISSING,IS NOT MISSING,IS NULL",
                "SELECT * FROM Orders WHERE status = 'a' A|~AND",
                "UPDATE Orders |~SET,REMOVE",
                "UPDATE Orders SET pl|~\"placed at\"",
                "UPDATE Orders SET status = l|~list_append(",
                "INSERT INTO Orders V|~VALUE",
                "SELECT * FROM Orders WHERE status = 'PA|~",
                "SELECT * FROM Orders -- ord|~"
            })
    void whatMayStandThereIsOffered(String written, String offered) {
        int at = written.indexOf('|');
        String text = written.substring(0, at) + written.substring(at + 1);
        List<String> choices = ALL.at(text, at).choices().stream()
                .map(Completions.Choice::text)
                .toList();
        List<String> wanted = offered == null ? List.of() : List.of(offered.split(","));
        assertThat(choices).startsWith(wanted.toArray(String[]::new));
        if (wanted.isEmpty()) {
            assertThat(choices).isEmpty();
        }
    }

    @Test
    void whatIsTakenStandsInThePlaceOfWhatWasTyped() {
        Completions.Offer offer = ALL.at("SELECT * FROM \"ac", 17);
        assertThat(offer.from()).isEqualTo(14);
    }

    private static Known.Name name(String name) {
        return new Known.Name(name, "attribute");
    }
}
