package dev.pilothouse.sandbox.alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class StandaloneTest {
    @Test
    void thePrintedKeysOfEachPersonListTheBucket() {
        try (StandaloneRun run = new StandaloneRun()) {
            for (String title : new String[] {"Operator", "Support", "Administrator"}) {
                try (S3Client s3 = client(run.keysOf(title))) {
                    assertThat(s3.listObjectsV2(it -> it.bucket("acme-shop-site"))
                                    .contents())
                            .as(title)
                            .extracting(S3Object::key)
                            .contains("index.html", "products/index.html");
                }
            }
            assertThat(run.end()).isZero();
        }
    }

    @Test
    void aWorkspaceFileLetsOthersSignIn(@TempDir Path folder) {
        Path file = folder.resolve("acme.pilothouse");
        try (StandaloneRun run = new StandaloneRun("--workspace", file.toString())) {
            Map<String, String> operator = run.keysOf("Operator");
            Workspace workspace = new WorkspaceFile(Sections.installed()).read(file);
            assertThat(workspace.endpoint()).contains(URI.create(operator.get("AWS_ENDPOINT_URL")));
            try (Authenticator authenticator = new Authenticator(Clock.systemUTC(), call -> {}, expired -> {})) {
                assertThat(authenticator.signIn(
                                workspace,
                                operator.get("PILOTHOUSE_EMAIL"),
                                operator.get("PILOTHOUSE_PASSWORD").toCharArray()))
                        .isInstanceOf(SignIn.SignedIn.class);
            }
        }
    }

    @Test
    void aWorkspaceFileThatCantBeWrittenIsToldInOneSentence(@TempDir Path folder) {
        try (StandaloneRun run = new StandaloneRun(
                "--workspace", folder.resolve("none/a.pilothouse").toString())) {
            assertThat(run.end()).isEqualTo(1);
            assertThat(run.text().lines()).singleElement().asString().endsWith("could not be written.");
        }
    }

    @Test
    void supportMayNotWrite() {
        try (StandaloneRun run = new StandaloneRun("--port", "0");
                S3Client s3 = client(run.keysOf("Support"))) {
            assertThatThrownBy(
                            () -> s3.putObject(it -> it.bucket("acme-shop-site").key("a"), RequestBody.fromString("a")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneSentence() {
        try (StandaloneRun first = new StandaloneRun()) {
            String port = String.valueOf(
                    URI.create(first.keysOf("Operator").get("AWS_ENDPOINT_URL")).getPort());
            try (StandaloneRun second = new StandaloneRun("--port", port)) {
                assertThat(second.end()).isEqualTo(1);
                assertThat(second.text().lines()).singleElement().asString().contains(port);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "4566",
                "--port x",
                "--port 65536",
                "--port -1",
                "--help",
                "--port 1 2",
                "--port 1 --port 2",
                "--workspace"
            })
    void wrongArgumentsAreToldInOneSentence(String line) {
        try (StandaloneRun run = new StandaloneRun(line.split(" "))) {
            assertThat(run.end()).isEqualTo(2);
            assertThat(run.text().lines()).singleElement().asString().startsWith("The sandbox takes --port");
        }
    }

    private static S3Client client(Map<String, String> variables) {
        return S3Client.builder()
                .endpointOverride(URI.create(variables.get("AWS_ENDPOINT_URL")))
                .region(Region.of(variables.get("AWS_REGION")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"))))
                .build();
    }
}
