package dev.pilothouse.feature.site.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {
    private static final long SEED = 20261123;

    @Test
    void ofTwoHundredPlantedSecretsNearlyAllAreCaughtOnTheirLine() {
        Random random = new Random(SEED);
        List<String> missed = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String planted = Planted.secret(random, number);
            String file = Planted.code(random, 40) + planted + "\n" + Planted.code(random, 40);
            int line = 41;
            if (find(file).stream().noneMatch(found -> found.line() >= line && found.line() <= line + 3)) {
                missed.add(planted);
            }
        }
        assertThat(missed).as("seed %d", SEED).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void ofTwoHundredCleanBuildsHardlyOneAlarms() {
        Random random = new Random(SEED);
        List<String> alarms = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            String file = Planted.code(random, 200);
            find(file)
                    .forEach(found -> alarms.add(
                            found.rule() + ": " + file.lines().toList().get(found.line() - 1)));
        }
        assertThat(alarms).as("seed %d", SEED).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.18.2", "5.21.0"})
    void aBuildNobodyHereWroteGivesNoAlarm(String version) throws IOException {
        Path site = Path.of("target/sites/swagger-ui-" + version, "META-INF/resources/webjars/swagger-ui", version);
        assumeTrue(Files.isDirectory(site));
        try (Stream<Path> files = Files.list(site)) {
            for (Path file : files.toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    assertThat(SecretScan.findings(file.toString(), in.readNBytes(SecretScan.HEAD)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aSecretInUtf16IsSeen() {
        byte[] text = "\uFEFFid=AKIA2E0A8F3B244C9986\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(SecretScan.findings("keys.txt", text)).hasSize(1);
    }

    @Test
    void aBinaryFileIsNotSearched() {
        byte[] bytes = "\0\0AKIA2E0A8F3B244C9986\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SecretScan.findings("image.png", bytes)).isEmpty();
    }

    @Test
    void aLibraryThatKnowsTheFirstLineOfAKeyHoldsNone() {
        assertThat(find("if(t.startsWith(\"-----BEGIN RSA PRIVATE KEY-----\"))return parse(t)"))
                .isEmpty();
    }

    @Test
    void theTimeForAHostileFileGrowsWithItsLengthAndNoFaster() {
        long eighth = nanos(hostile(20_000));
        long whole = nanos(hostile(160_000));
        assertThat((double) whole / eighth).isLessThan(32);
    }

    private static String hostile(int length) {
        return "password=" + "a".repeat(length) + "secret:secret:".repeat(length / 16);
    }

    // The best of several, so that what else the machine does counts little.
    private static long nanos(String text) {
        return LongStream.range(0, 3)
                .map(round -> {
                    long before = System.nanoTime();
                    find(text);
                    return System.nanoTime() - before;
                })
                .min()
                .orElseThrow();
    }

    private static List<Finding> find(String text) {
        return SecretScan.findings("app.js", text.getBytes(StandardCharsets.UTF_8));
    }
}
