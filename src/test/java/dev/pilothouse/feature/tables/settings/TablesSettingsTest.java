package dev.pilothouse.feature.tables.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspaces;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TablesSettingsTest {
    @Test
    void aWorkspaceThatSaysNothingShowsWhateverTheRoleMayList() {
        TablesSettings none = TablesSettings.of(Workspaces.acme(URI.create("http://127.0.0.1:1")));
        assertThat(none.discover()).isTrue();
        assertThat(none.named()).isEmpty();
        assertThat(none.table("Orders")).isEqualTo(TableSettings.of("Orders"));
    }

    @Test
    void whatSeveralEntriesSayOfOneTableIsTakenTogetherAndNamesComeBeforePatterns() {
        TablesSettings read = read("""
            {"zone": "Europe/Dublin", "tables": [
              {"table": "acme-*", "title": "Some", "version": "rev", "personal": ["email"], "dates": {"at": "text"}},
              {"table": "acme-orders", "title": "Orders", "personal": ["address"], "dates": {"at": "seconds"}}]}\
            """);
        assertThat(read.zone()).contains(ZoneId.of("Europe/Dublin"));
        assertThat(read.table("acme-orders"))
                .isEqualTo(new TableSettings(
                        "acme-orders",
                        Optional.of("Orders"),
                        Map.of("at", DateForm.SECONDS),
                        List.of(),
                        Optional.of("rev"),
                        Set.of("email", "address")));
        assertThat(read.table("acme-carts").title()).contains("Some");
        assertThat(read.table("other")).isEqualTo(TableSettings.of("other"));
        assertThat(read.named()).containsExactly("acme-orders");
        assertThat(List.of("acme-orders", "acme-carts", "other", "xacme-a"))
                .filteredOn(read::names)
                .hasSize(2);
    }

    @Test
    void savedQueriesAreKeptAsTyped() {
        TablesSettings read = read("""
            {"queries": [
              {"name": "Unpaid", "table": "orders", "where": ["status = PENDING", "placedAt ≥ today"], "descending": true},
              {"name": "All", "table": "orders", "statement": "SELECT * FROM orders"}]}\
            """);
        assertThat(read.queries())
                .containsExactly(
                        new SavedQuery(
                                "Unpaid",
                                "orders",
                                Optional.empty(),
                                List.of("status = PENDING", "placedAt ≥ today"),
                                true,
                                Optional.empty()),
                        new SavedQuery(
                                "All",
                                "orders",
                                Optional.empty(),
                                List.of(),
                                false,
                                Optional.of("SELECT * FROM orders")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        {'tables': [{}]} | tables.0.table | is missing.
        {'tables': [{'table': 'a b'}]} | tables.0.table | has to be a table’s name, or a pattern such as acme-*.
        {'tables': [{'table': 'a*', 'dates': {'at': 'iso'}}]} | tables.0.dates.at | has to be text, day, seconds or milliseconds.
        {'discover': 1} | discover | has to be true or false.
        {'zone': 'Atlantis'} | zone | has to be a time zone such as Europe/Dublin.
        {'queries': [{'name': 'x', 'table': 'abc', 'where': [], 'statement': 'x'}]} | queries.0.statement | has to be alone: it has its own conditions.
        {'tabels': []} | tabels | is not known here.
        """)
    void whatIsWrongIsSaidByMemberAndInWords(String section, String member, String words) {
        assertThatThrownBy(() -> read(section.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“sections.tables." + member + "” " + words);
    }

    private static TablesSettings read(String section) {
        return TablesSettings.of(Workspaces.acme(
                URI.create("http://127.0.0.1:1"),
                Map.of("tables", JsonMapper.shared().readTree(section))));
    }
}
