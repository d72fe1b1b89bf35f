package dev.pilothouse.feature.site.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret:secret:",
                "password=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "token = ",
                "token='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "secretaccesskey=aaaaaaaaaaaaaaaa/",
                "-eyJaaaaaaaa",
                "-eyJaaaaaaaa.eyJaaaaaaaa",
                "-----BEGIN PRIVATE KEY----- ",
                "-----BEGIN PRIVATE KEY-----\n a: b: a: b: a: b: ",
                "-----BEGIN A A A PRIVATE KEY-----++++++",
                "xoxb-aaa",
                "AKIAAAAAAAAAAAAAAAAAAAA",
                "github_pat_aaaaaaaaaaaaaaaaaaaa",
                "AIzaAIza",
                "\"private_key_id\"        :   ",
                "gho_aaaaaaaaaa"
            })
    void theStepsForAHostileFileGrowWithItsLengthAndNoFaster(String hostile) {
        for (String text : List.of(hostile, hostile + "\n", hostile + " ".repeat(60))) {
            long once = steps(text, 20_000);
            long twice = steps(text, 40_000);
            assertThat((double) twice / Math.max(once, 1)).as(text).isLessThan(2.2);
            assertThat(once / 20_000).as("steps for each character").isLessThan(200);
        }
    }

    private static long steps(String piece, int length) {
        Counted text = new Counted(piece.repeat(length / piece.length()), new AtomicLong());
        SecretScan.findings("app.js", text, text.text().toLowerCase(Locale.ROOT));
        return text.looks().get();
    }

    /** A text that counts how often a character of it is looked at: every step of a pattern does. */
    private record Counted(String text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<Finding> find(String text) {
        return SecretScan.findings("app.js", text.getBytes(StandardCharsets.UTF_8));
    }
}
