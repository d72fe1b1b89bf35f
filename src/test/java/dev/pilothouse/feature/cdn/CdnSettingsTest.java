package dev.pilothouse.feature.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CdnSettingsTest {
    @Test
    void theSitesDistributionComesFirstThenThoseOfTheSection() {
        CdnSettings settings = settings(
                "{\"bucket\": \"b\", \"distribution\": \"E1\", \"address\": \"https://shop.acme.example\"}",
                "{\"distributions\": [{\"id\": \"E2\", \"address\": \"https://docs.acme.example\"}, {\"id\": \"E1\"},"
                        + " {\"id\": \"E3\"}]}");
        assertThat(settings.distributions())
                .containsExactly(
                        new CdnSettings.Named("E1", Optional.of(URI.create("https://shop.acme.example"))),
                        new CdnSettings.Named("E2", Optional.of(URI.create("https://docs.acme.example"))),
                        new CdnSettings.Named("E3", Optional.empty()));
    }

    @Test
    void aWorkspaceMayNameNone() {
        assertThat(settings("{\"bucket\": \"b\"}", null).distributions()).isEmpty();
        assertThat(settings(null, null).distributions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"distribution\": []}",
                "{\"distributions\": \"E1\"}",
                "{\"distributions\": [\"E1\"]}",
                "{\"distributions\": [{\"id\": \"e1\"}]}",
                "{\"distributions\": [{\"address\": \"https://a.example\"}]}",
                "{\"distributions\": [{\"id\": \"E1\", \"address\": \"a.example\"}]}",
                "{\"distributions\": [{\"id\": \"E1\", \"name\": \"a\"}]}"
            })
    void whatIsWrongIsSaidInWords(String section) {
        assertThatThrownBy(() -> settings(null, section))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().next()).contains("Correct the workspace file"));
    }

    private static CdnSettings settings(String site, String cdn) {
        Map<String, JsonNode> sections = new HashMap<>();
        Optional.ofNullable(site)
                .ifPresent(it -> sections.put("site", JsonMapper.shared().readTree(it)));
        Optional.ofNullable(cdn)
                .ifPresent(it -> sections.put("cdn", JsonMapper.shared().readTree(it)));
        return CdnSettings.of(new Workspace(
                "Acme Shop",
                Environment.SANDBOX,
                "402112345678",
                "eu-west-1",
                new Workspace.SignIn("pool", "client", "identities"),
                Optional.empty(),
                Map.of("role", List.of()),
                sections));
    }
}
