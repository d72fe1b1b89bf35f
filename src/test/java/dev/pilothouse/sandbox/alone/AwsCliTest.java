package dev.pilothouse.sandbox.alone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS's own command line, another implementation of the protocols than the SDK that the sandbox was made from. */
class AwsCliTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandLineSignsInStoresAndForgets() throws Exception {
        assumeTrue(isInstalled(), "The AWS CLI is not on the path.");
        try (StandaloneRun run = new StandaloneRun()) {
            Map<String, String> operator = run.keysOf("Operator");
            assertThat(json(operator, "sts", "get-caller-identity").path("Arn").asString())
                    .isEqualTo("arn:aws:sts::402112345678:assumed-role/acme-operator/operator@acme.example");

            Path page = Files.writeString(folder.resolve("a b+c.txt"), "from the command line");
            aws(operator, "s3", "cp", page.toString(), "s3://acme-shop-site/a b+c.txt");
            assertThat(aws(operator, "s3", "cp", "s3://acme-shop-site/a b+c.txt", "-")
                            .text())
                    .isEqualTo("from the command line");

            JsonNode started = json(
                    operator,
                    "cloudfront",
                    "create-invalidation",
                    "--distribution-id",
                    "E2XKQ7RSTUVWX",
                    "--paths",
                    "/*");
            assertThat(started.path("Invalidation")
                            .path("InvalidationBatch")
                            .path("Paths")
                            .path("Items")
                            .get(0)
                            .asString())
                    .isEqualTo("/*");
            assertThat(started.path("Invalidation").path("Status").asString()).isEqualTo("InProgress");
        }
    }

    @Test
    void theCommandLineIsToldWhatARoleMayNotDo() throws Exception {
        assumeTrue(isInstalled(), "The AWS CLI is not on the path.");
        try (StandaloneRun run = new StandaloneRun()) {
            Said refused = said(run.keysOf("Support"), "s3", "rm", "s3://acme-shop-site/index.html");
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.text()).contains("AccessDenied");
        }
    }

    private JsonNode json(Map<String, String> keys, String... arguments) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(aws(keys, arguments).text());
    }

    private Said aws(Map<String, String> keys, String... arguments) throws IOException, InterruptedException {
        Said said = said(keys, arguments);
        assertThat(said.exit()).as(said.text()).isZero();
        return said;
    }

    private Said said(Map<String, String> keys, String... arguments) throws IOException, InterruptedException {
        List<String> line = Stream.concat(Stream.of("aws", "--output", "json"), Arrays.stream(arguments))
                .toList();
        Path output = folder.resolve("output");
        ProcessBuilder command =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        command.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        command.environment().putAll(keys);
        command.environment().put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        command.environment()
                .put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        command.environment().put("AWS_PAGER", "");
        int exit = command.start().waitFor();
        return new Said(exit, Files.readString(output, UTF_8));
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry, "aws"))
                .anyMatch(Files::isExecutable);
    }

    /** What a command said, and its exit code. */
    private record Said(int exit, String text) {}
}
