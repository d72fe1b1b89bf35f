package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** security.md M17. */
class ScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "\u0410cme Shop, Cyrillic and Latin",
        "\u03b1cme, Greek and Latin",
        "a\u0441\u03bf, 'Cyrillic and Greek and Latin'"
    })
    void aNameOfSeveralScriptsSaysOfWhich(String name, String scripts) {
        assertThat(Scripts.mixed(name)).contains(scripts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Shop 49",
                "Müller & Søn",
                "\u041c\u0430\u0433\u0430\u0437\u0438\u043d 2",
                "\u65e5\u672c",
                ""
            })
    void aNameOfOneScriptIsNotSuspect(String name) {
        assertThat(Scripts.mixed(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Shop, \u0410cme Shop",
        "\u0430\u0441\u0435, ace",
        "\u03bfr\u03b1, ora",
        "Acme Shop, acme-sh0p",
        "Acme Shop, \uff21\uff43\uff4d\uff45 Shop",
        "bill, b1ll",
        "modern, modem",
        "Acm\u00e9 Shop, Acme Shop"
    })
    void whatIsEasilyTakenForAnotherLooksTheSame(String one, String other) {
        assertThat(Scripts.looks(one)).isEqualTo(Scripts.looks(other));
    }

    @ParameterizedTest
    @CsvSource({"Acme Shop, Acme Ship", "staging, production", "shop1, shop2", "\u65e5\u672c, \u672c\u65e5"})
    void otherNamesLookOtherwise(String one, String other) {
        assertThat(Scripts.looks(one)).isNotEqualTo(Scripts.looks(other));
    }
}
