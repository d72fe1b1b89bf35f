package dev.pilothouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Forked;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a process of its own, on a computer that has nothing of JavaFX but its properties. */
class ProcessTest {
    @TempDir
    Path temp;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itNeedsNoScreenFindsKeysWhereAwsToolsDoAndSaysWhatBecameOfADeployThatWasStopped() throws Exception {
        try (SiteTown town = SiteTown.empty()) {
            Path workspace = new Pipeline(town, temp).workspace(Environment.SANDBOX);
            Map<String, String> keys = keys(town);
            Process list = start(keys, "list", "releases", workspace.toString(), "--json");
            Process preview = stopped(town, workspace, "preview", "INT");
            Process deploy = stopped(town, workspace, "deploy", "TERM");

            assertThat(list.waitFor()).as(said("list.err")).isZero();
            assertThat(JsonMapper.shared()
                            .readTree(said("list.out"))
                            .path("outcome")
                            .asString())
                    .isEqualTo("done");
            assertThat(deploy.waitFor()).isEqualTo(128 + 15);
            assertThat(said("deploy.err"))
                    .contains("Not done: ")
                    .contains("stopped")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            assertThat(said("deploy.out")).isEmpty();
            assertThat(preview.waitFor()).isEqualTo(128 + 2);
            assertThat(said("preview.err"))
                    .contains("Not done: The deploy of the preview")
                    .contains("nothing that is live was touched")
                    .doesNotContain("\tat ");
        }
    }

    /** Its keys come from a profile; it is ended in the middle of its uploads. */
    private Process stopped(SiteTown town, Path workspace, String command, String signal) throws Exception {
        Path profile = Files.writeString(temp.resolve("config"), profile(town));
        AtomicInteger puts = new AtomicInteger();
        CountDownLatch hold = new CountDownLatch(1);
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("PutObject") && puts.incrementAndGet() == 4,
                        new Fault.Hold(hold));
        try {
            Path build = Shop.write(temp, 1);
            Map<String, String> places = Map.of(
                    "AWS_CONFIG_FILE", profile.toString(),
                    "AWS_SHARED_CREDENTIALS_FILE", temp.resolve("none").toString());
            Process deploy = start(places, command, command, workspace.toString(), build.toString(), "--profile", "ci");
            await().until(() -> puts.get() >= 4 || !deploy.isAlive());
            new ProcessBuilder("kill", "-" + signal, Long.toString(deploy.pid()))
                    .start()
                    .waitFor();
            await().until(() -> !deploy.isAlive());
            return deploy;
        } finally {
            hold.countDown();
            town.sandbox.faults().clear();
        }
    }

    private static Map<String, String> keys(SiteTown town) {
        AwsBasicCredentials keys = town.keysOf("operator@acme.example");
        return Map.of(
                "AWS_ACCESS_KEY_ID", keys.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", keys.secretAccessKey(),
                "AWS_ENDPOINT_URL", town.sandbox.address().toString());
    }

    private static String profile(SiteTown town) {
        AwsBasicCredentials keys = town.keysOf("operator@acme.example");
        return String.join(
                "\n",
                "[profile ci]",
                "aws_access_key_id=" + keys.accessKeyId(),
                "aws_secret_access_key=" + keys.secretAccessKey(),
                "endpoint_url=" + town.sandbox.address() + "/",
                "");
    }

    private Process start(Map<String, String> environment, String name, String... arguments) throws IOException {
        // A shell may have had Ctrl+C ignored for what it runs in the background, and children inherit that.
        List<String> command = new ArrayList<>(
                Files.isExecutable(Path.of("/usr/bin/env")) && OS.LINUX.isCurrentOs()
                        ? List.of("/usr/bin/env", "--default-signal=INT")
                        : List.of());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + temp,
                "-cp",
                withoutScreen(),
                "dev.pilothouse.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(temp.resolve(name + ".out").toFile())
                .redirectError(temp.resolve(name + ".err").toFile());
        process.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
        process.environment().putAll(environment);
        process.environment().put("HOME", temp.toString());
        process.environment().put("XDG_DATA_HOME", temp.toString());
        return process.start();
    }

    // What is left of JavaFX has no thread, no toolkit and no native code: the gate tells its changes by it.
    private static String withoutScreen() {
        return Arrays.stream(Forked.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("javafx") || entry.contains("javafx-base"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String said(String file) throws IOException {
        return Files.readString(temp.resolve(file));
    }
}
