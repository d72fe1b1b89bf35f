package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.proxy.Eavesdropper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A session from sign-in to sign-out with the program's own logging at TRACE: nothing that AWS handed out in secret is found in
 * the log, in the settings, in the data or among the temporary files.
 */
class SecretsStayInMemoryTest {
    private static final Pattern SECRET =
            Pattern.compile("\"(?:IdToken|AccessToken|RefreshToken|SecretKey|SessionToken)\"\\s*:\\s*\"([^\"]{16,})\"");
    private static final int TELLING = 16;
    private static final int DEEPEST = 4;
    private static final long LARGEST = 64L << 20;
    private final Instant begin = Instant.now();
    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SandboxInReach sandbox = new SandboxInReach();
    private final Eavesdropper wire = new Eavesdropper(sandbox.sandbox().address());

    @BeforeEach
    void logEverything() throws Exception {
        logging.reset();
        FirstLog.set(logging);
        Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.TRACE);
        root.detachAppender("err");
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void logAsTestsDo() throws Exception {
        configure("logback-test.xml");
        wire.close();
        sandbox.sandbox().close();
    }

    @Test
    void noTokenAndNoKeyIsWrittenAnywhere(@TempDir Path settings, @TempDir Path build) throws Exception {
        Files.writeString(build.resolve("index.html"), "<!doctype html><title>Secrets</title>");
        try (Person person = Person.on(overheard(), settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.sees("rail").type("folder", build.toString()).click("plan").sees("deploy");
            person.click("deploy").sees("plan-again").reads("verified");
            person.choose("person", "sign-out").sees("workspace-sandbox");
            await().until(() -> sandbox.sandbox().faults().counts().containsKey("RevokeToken"));
        }
        Set<String> secrets = secrets();
        assertThat(secrets)
                .as("password, tokens (all JWTs begin alike), refresh token, secret key, session token")
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(leaks(secrets)).isEmpty();
        assertThat(filesWith(secrets, settings)).isEmpty();
        assertThat(filesWith(secrets, Path.of(System.getProperty("java.io.tmpdir"))))
                .isEmpty();

        LoggerFactory.getLogger("dev.pilothouse.leak")
                .trace("{}", secrets.iterator().next());
        assertThat(leaks(secrets)).hasSize(1);
    }

    /** The first characters of all that was handed out, and of the password. */
    private Set<String> secrets() {
        Stream<String> handedOut = SECRET.matcher(wire.answers()).results().map((MatchResult found) -> found.group(1));
        String password = sandbox.start().people().getFirst().password();
        return Stream.concat(Stream.of(password), handedOut)
                .map(secret -> secret.substring(0, Math.min(TELLING, secret.length())))
                .collect(Collectors.toSet());
    }

    private List<String> leaks(Set<String> secrets) {
        return log.list.stream()
                .filter(event -> secrets.stream().anyMatch(text(event)::contains))
                .map(event -> event.getLevel() + " " + event.getLoggerName())
                .distinct()
                .toList();
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private List<Path> filesWith(Set<String> secrets, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isOfThisTest(attributes)) {
                    String text = read(file);
                    if (secrets.stream().anyMatch(text::contains)) {
                        found.add(file);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            // Among the temporary files those of other programs come and go meanwhile.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private boolean isOfThisTest(BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                && attributes.size() < LARGEST
                && attributes.lastModifiedTime().compareTo(FileTime.from(begin)) >= 0;
    }

    private Playground overheard() {
        Playground.Running running = sandbox.start();
        Workspace of = running.workspace();
        Workspace heard = new Workspace(
                of.name(),
                of.environment(),
                of.account(),
                of.region(),
                of.signIn(),
                Optional.of(wire.address()),
                of.roles(),
                of.sections());
        return () -> new Overheard(running, heard);
    }

    /** A playground whose workspace leads past the listener. */
    private record Overheard(Playground.Running running, Workspace workspace) implements Playground.Running {
        @Override
        public List<Playground.Person> people() {
            return running.people();
        }

        @Override
        public Optional<String> authenticatorCode(String email) {
            return running.authenticatorCode(email);
        }

        @Override
        public Optional<String> sentCode(String email) {
            return running.sentCode(email);
        }

        @Override
        public List<Playground.Trouble> troubles() {
            return running.troubles();
        }

        @Override
        public void close() {
            running.close();
        }
    }

    private void configure(String resource) throws Exception {
        logging.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(SecretsStayInMemoryTest.class.getClassLoader().getResource(resource));
    }
}
