package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither environment, profile nor system property can lead a request of ours to another host. */
class EndpointsFromOutsideTest {
    private static final List<String> AWS = List.of(
            "sts.eu-west-1.amazonaws.com",
            "acme-shop-site.s3.eu-west-1.amazonaws.com",
            "cloudfront.amazonaws.com",
            "cognito-idp.eu-west-1.amazonaws.com");

    @TempDir
    Path home;

    private final FaultyServer decoy = new FaultyServer(FaultyServer.answer(403, "", ""));

    @AfterEach
    void close() throws IOException {
        decoy.close();
    }

    @Test
    void theDecoyWouldCatchAPlainClient() throws Exception {
        run("plain", true, false);
        assertThat(decoy.requests()).isNotEmpty();
    }

    @Test
    void theEnvironmentIsNotObeyed() throws Exception {
        assertThat(run("ours", true, false)).containsExactlyElementsOf(AWS);
        assertThat(decoy.connections()).isZero();
    }

    @Test
    void systemPropertiesAndProfilesAreNotObeyed() throws Exception {
        assertThat(run("ours", false, true)).containsExactlyElementsOf(AWS);
        assertThat(decoy.connections()).isZero();
    }

    // That JVM knows no host at all, so that nothing can leave this computer; the names it looked for tell where to.
    private List<String> run(String how, boolean environment, boolean properties) throws Exception {
        Path hosts = Files.createFile(home.resolve("hosts"));
        Path config = Files.writeString(home.resolve("config"), "[default]\nendpoint_url = " + decoy.uri() + "\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path")));
        if (properties) {
            command.addAll(List.of("-Daws.endpointUrl=" + decoy.uri(), "-Daws.configFile=" + config));
        }
        command.addAll(List.of(Misled.class.getName(), how));
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).contains("proxy"));
        if (environment) {
            for (String name : List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_STS")) {
                process.environment().put(name, decoy.uri().toString());
            }
            process.environment().put("AWS_CONFIG_FILE", config.toString());
        }
        Process java = process.start();
        List<String> lines = java.inputReader()
                .lines()
                .filter(line -> line.startsWith("» "))
                .map(line -> line.substring(2))
                .toList();
        assertThat(java.waitFor()).isZero();
        return lines;
    }
}
