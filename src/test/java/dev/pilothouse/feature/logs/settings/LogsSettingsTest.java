package dev.pilothouse.feature.logs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LogsSettingsTest {
    @Test
    void groupsOfTheFunctionsBelongToTheApplicationWithoutBeingNamed() {
        LogsSettings settings = settings(Map.of(
                "functions",
                "{\"functions\": [{\"function\": \"checkout\"}, {\"function\": \"acme-*\"}, {\"function\":" + " 7}]}",
                "logs",
                "{\"groups\": [{\"group\": \"/aws/apigateway/acme\", \"title\": \"API access\"}]}"));
        assertThat(settings.named()).containsExactly("/aws/apigateway/acme", "/aws/lambda/checkout");
        assertThat(settings.names("/aws/lambda/acme-mail")).isTrue();
        assertThat(settings.names("/aws/lambda/other")).isFalse();
        assertThat(settings.title("/aws/apigateway/acme")).contains("API access");
        assertThat(settings.discover()).isTrue();
    }

    @Test
    void withoutAnySectionEverythingIsThereToChoose() {
        LogsSettings settings = settings(Map.of());
        assertThat(settings.groups()).isEmpty();
        assertThat(settings.discover()).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedByItsMember() {
        assertThatThrownBy(() -> settings(Map.of("logs", "{\"groups\": [{\"group\": \"a b\"}]}")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("logs.groups.0.group");
    }

    private static LogsSettings settings(Map<String, String> sections) {
        JsonMapper json = new JsonMapper();
        return LogsSettings.of(new Workspace(
                "Acme Shop",
                Environment.STAGING,
                "402112345678",
                "eu-west-1",
                new Workspace.SignIn("eu-west-1_Ab12Cd34E", "4hk2", "eu-west-1:0f1e"),
                Optional.empty(),
                Map.of(),
                sections.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> json.readTree(it.getValue())))));
    }
}
