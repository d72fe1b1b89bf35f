package dev.pilothouse.feature.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspaces;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FunctionsSettingsTest {
    @Test
    void aWorkspaceThatSaysNothingShowsWhateverTheRoleMayList() {
        FunctionsSettings none = FunctionsSettings.of(Workspaces.acme(URI.create("http://127.0.0.1:1")));
        assertThat(none.discover()).isTrue();
        assertThat(none.named()).isEmpty();
        assertThat(none.function("orders-api")).isEqualTo(FunctionSettings.of("orders-api"));
    }

    @Test
    void whatSeveralEntriesSayOfOneFunctionIsTakenTogetherAndNamesComeBeforePatterns() {
        FunctionsSettings read = read("""
            {"functions": [
              {"function": "orders-*", "title": "Some", "asks": true},
              {"function": "orders-api", "title": "Orders", "alias": "live"}]}\
            """);
        assertThat(read.function("orders-api"))
                .isEqualTo(new FunctionSettings("orders-api", Optional.of("Orders"), Optional.of("live"), true));
        assertThat(read.function("orders-mail").shown()).isEqualTo("Some");
        assertThat(read.named()).containsExactly("orders-api");
        assertThat(List.of("orders-api", "orders-mail", "other", "my-orders-api"))
                .filteredOn(read::names)
                .hasSize(2);
    }

    @Test
    void anEventIsForOneFunctionOrForAny() {
        FunctionsSettings read = read("""
            {"events": [
              {"name": "Paid", "function": "orders-api", "event": {"orderId": "90216"}},
              {"name": "Nothing", "event": null}]}\
            """);
        assertThat(read.events("orders-api")).extracting(SavedEvent::name).containsExactly("Paid", "Nothing");
        assertThat(read.events("checkout")).containsExactly(new SavedEvent("Nothing", Optional.empty(), "null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        {'functions': [{}]} | functions.0.function | is missing.
        {'functions': [{'function': 'a b'}]} | functions.0.function | has to be a function’s name, or a pattern such as acme-*.
        {'functions': [{'function': 'a', 'asks': 1}]} | functions.0.asks | has to be true or false.
        {'tags': {'app': 1}} | tags.app | has to be a tag’s value of at most 256 characters.
        {'events': [{'name': 'x'}]} | events.0.event | has to be there: any JSON.
        {'funktions': []} | funktions | is not known here.
        """)
    void whatIsWrongIsSaidByMemberAndInWords(String section, String member, String words) {
        assertThatThrownBy(() -> read(section.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“sections.functions." + member + "” " + words);
    }

    private static FunctionsSettings read(String section) {
        return FunctionsSettings.of(Workspaces.acme(
                URI.create("http://127.0.0.1:1"),
                Map.of("functions", JsonMapper.shared().readTree(section))));
    }
}
