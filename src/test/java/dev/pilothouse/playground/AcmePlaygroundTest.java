package dev.pilothouse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AcmePlaygroundTest {
    private final Playground playground =
            ServiceLoader.load(Playground.class).findFirst().orElseThrow();

    @Test
    void theProgramFindsItAndItsWorkspaceNamesASiteThatVisitorsSee() throws Exception {
        try (Playground.Running running = playground.start();
                HttpClient browser = HttpClient.newHttpClient()) {
            SiteSettings site = SiteSettings.of(running.workspace());
            URI address = site.address().orElseThrow();
            HttpResponse<String> home =
                    browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(home.body()).contains("<title>Acme Shop</title>");
            assertThat(site.distribution()).hasValue("E2XKQ7RSTUVWX");
        }
    }

    @Test
    void theWorkspaceIsASandboxOnLoopback() {
        try (Playground.Running running = playground.start()) {
            Workspace workspace = running.workspace();
            assertThat(workspace.environment()).isEqualTo(Environment.SANDBOX);
            assertThat(workspace.endpoint().orElseThrow().getHost()).isEqualTo("127.0.0.1");
            assertThat(workspace.signIn().userPool()).isEqualTo("eu-west-1_Ab12Cd34E");
        }
    }

    @Test
    void rolesTellWhatTheirPoliciesAllow() {
        try (Playground.Running running = playground.start()) {
            Workspace workspace = running.workspace();
            assertThat(workspace.roles().get("acme-operator"))
                    .contains("s3:PutObject", "cloudfront:CreateInvalidation");
            assertThat(workspace.roles().get("acme-support"))
                    .contains("s3:GetObject")
                    .doesNotContain("s3:PutObject");
            assertThat(workspace.roles().get("acme-administrator")).containsExactly("*");
        }
    }

    @Test
    void visitorsOfTheShopCanBeKeptOutWhereThereAreSome() {
        try (Playground.Running alone = playground.start();
                Playground.Running visited = playground.visited().start()) {
            assertThat(alone.troubles()).extracting(Playground.Trouble::id).doesNotContain("quiet");
            assertThat(visited.troubles()).extracting(Playground.Trouble::id).contains("quiet");
            assertThat(visited.troubles()).hasSize(alone.troubles().size() + 1);
        }
    }

    @Test
    void theWorkspaceSaysWhichFunctionsThereAreAndWhatToInvokeThemWith() {
        try (Playground.Running running = playground.start()) {
            FunctionsSettings functions = FunctionsSettings.of(running.workspace());
            assertThat(functions.named())
                    .containsExactly(
                            "orders-api",
                            "checkout",
                            "catalog-search",
                            "image-resize",
                            "send-receipt",
                            "nightly-report",
                            "order-feed");
            assertThat(functions.named())
                    .allSatisfy(name -> assertThat(functions.events(name)).isNotEmpty());
        }
    }

    @Test
    void fivePeopleMaySignInEachWithAPassword() {
        try (Playground.Running running = playground.start()) {
            assertThat(running.people())
                    .extracting(Playground.Person::email)
                    .containsExactly(
                            "operator@acme.example",
                            "support@acme.example",
                            "admin@acme.example",
                            "new@acme.example",
                            "watch@acme.example");
            assertThat(running.people()).extracting(Playground.Person::password).doesNotHaveDuplicates();
        }
    }

    @Test
    void theAuthenticatorOfTheOneWhoHasItCanBeLookedAt() {
        try (Playground.Running running = playground.start()) {
            assertThat(running.authenticatorCode("watch@acme.example"))
                    .hasValueSatisfying(code -> assertThat(code).matches("\\d{6}"));
            assertThat(running.authenticatorCode("operator@acme.example")).isEmpty();
            assertThat(running.sentCode("operator@acme.example")).isEmpty();
        }
    }
}
