package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Playground;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's own log, in place of the tests'. */
class OwnLogTest {
    private static final String TOKEN = "eyJraWQiOiJ0ZXN0IiwiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiIxIn0.c2ln";
    private static final Pattern SECRET = Pattern.compile(
            "eyJ[A-Za-z0-9_-]{8,}|(AKIA|ASIA)[A-Z0-9]{12,}|(?i)session-?token[=:]\\s*[^…\\s]|(?i)signature=[0-9a-f]{16,}");

    @TempDir
    private Path home;

    @AfterEach
    void theTestsLogAgain() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig();
    }

    @Test
    void aWholeSessionAtTraceLeavesNoSecret() throws IOException {
        Path folder = home.resolve("state");
        Path site = Files.createDirectories(home.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>Acme</title>");
        try (OwnLog log = OwnLog.start(folder, Level.TRACE);
                Person person = Person.at(home.resolve("settings"), 1280, 800)) {
            person.click("workspace-sandbox").click("person-support");
            person.type("password", "not the password").click("sign-in").reads("the password is wrong");
            person.click("person-operator").click("sign-in").sees("folder");
            person.type("folder", site.toString()).click("plan").sees("deploy");
            person.choose("person", "sign-out").sees("workspace-sandbox");
            LoggerFactory.getLogger("dev.pilothouse.app").trace("The last line of this session");
            String all = Files.readString(log.file());
            assertThat(all).contains("TRACE").contains("The last line of this session");
            assertThat(SECRET.matcher(all).results().map(match -> match.group()))
                    .isEmpty();
            passwords().forEach(password -> assertThat(all).doesNotContain(password));
        }
    }

    @Test
    void whatIsWrittenAllTheSameIsMaskedAndWiresStayQuiet() throws IOException {
        try (OwnLog log = OwnLog.start(home.resolve("state"), Level.TRACE)) {
            Logger ours = LoggerFactory.getLogger("dev.pilothouse.aws");
            ours.info("token {}", TOKEN);
            ours.warn("failed", new IllegalStateException("key ASIAIOSFODNN7EXAMPLE"));
            LoggerFactory.getLogger("org.apache.hc.client5.http.wire").error("wire {}", "bytes");
            LoggerFactory.getLogger("software.amazon.awssdk.request").warn("request");
            LoggerFactory.getLogger("software.amazon.awssdk.core").debug("an object of the SDK");
            LoggerFactory.getLogger("software.amazon.awssdk.core").warn("a warning of the SDK");
            String all = Files.readString(log.file());
            assertThat(all).contains("token …").contains("key …").contains("a warning of the SDK");
            assertThat(all).doesNotContain("bytes", "eyJ", "ASIA", "an object", "request");
        }
    }

    @Test
    void itTurnsAtAMegabyteKeepsFiveAndOnlyThePersonMayReadThem() throws IOException {
        Path folder = home.resolve("state");
        try (OwnLog log = OwnLog.start(folder, Level.INFO)) {
            Logger ours = LoggerFactory.getLogger("dev.pilothouse.app");
            String line = "a line of the log ".repeat(500);
            for (int n = 0; n < 900; n++) {
                ours.info(line);
            }
            assertThat(log.file()).exists();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            assertThat(all)
                    .hasSizeBetween(2, 5)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void asecondOneOfTheSameFolderWritesAFileOfItsOwn() throws IOException {
        try (OwnLog first = OwnLog.start(home, Level.INFO);
                OwnLog second = OwnLog.start(home, Level.INFO)) {
            assertThat(second.file()).isNotEqualTo(first.file());
        }
    }

    @Test
    void whereItCanNotBeMadeThatIsToldAndNothingElseHappens() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> OwnLog.start(file.resolve("state"), Level.INFO));
    }

    @Test
    void onAFullDiskTheProgramGoesOnWithoutIt() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createSymbolicLink(home.resolve("pilothouse.log"), full);
        try (OwnLog log = OwnLog.start(home, Level.INFO)) {
            Logger ours = LoggerFactory.getLogger("dev.pilothouse.app");
            assertThatCode(() -> ours.info("a line that has no room")).doesNotThrowAnyException();
            assertThat(Files.readSymbolicLink(log.file())).isEqualTo(full);
        }
    }

    @Test
    void diagnosticsTellWhatSupportAsksForAndNoSecret() throws IOException {
        Path log = Files.writeString(home.resolve("a.log"), "one\ntoken " + TOKEN + "\nlast line\n");
        try (Playground.Running running =
                ServiceLoader.load(Playground.class).findFirst().orElseThrow().start()) {
            String text = new Diagnostics(
                            Instant.now(),
                            Optional.of(running.workspace()),
                            List.of(),
                            Optional.of(log),
                            Network::ofSystem)
                    .text();
            assertThat(text)
                    .contains("JavaFX: ")
                    .contains("Java: 2")
                    .contains("Network: ")
                    .contains(AcmeShop.ACCOUNT)
                    .contains(AcmeShop.USER_POOL)
                    .contains("last line");
            assertThat(SECRET.matcher(text).find()).isFalse();
        }
    }

    private static Stream<String> passwords() {
        return AcmeShop.people().stream().map(person -> person.password());
    }
}
