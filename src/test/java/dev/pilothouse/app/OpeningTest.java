package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Instant BEGAN = Instant.parse("2026-11-26T08:00:00.123Z");

    @Test
    void noArgumentsOpenTheWindow() {
        assertThat(Opening.of(BEGAN, List.of())).get().matches(it -> !it.report() && !it.rehearse());
    }

    @Test
    void whatIsHandedOverIsReceived() {
        Opening opening = Opening.of(BEGAN, List.of("--startup-report", "shop.pilothouse", "--rehearse"))
                .orElseThrow();
        assertThat(opening.file()).contains(Path.of("shop.pilothouse").toAbsolutePath());
        assertThat(Opening.received(List.of(opening.handedOver()))).isEqualTo(opening);
    }

    @Test
    void commandsAndOtherFilesAreNoWindows() {
        assertThat(Opening.of(BEGAN, List.of("plan"))).isEmpty();
        assertThat(Opening.of(BEGAN, List.of("shop.json"))).isEmpty();
        assertThat(Opening.of(BEGAN, List.of("a.pilothouse", "b.pilothouse"))).isEmpty();
        assertThat(Opening.of(BEGAN, List.of("--workspace.pilothouse"))).isEmpty();
    }

    @Test
    void anAddressIsAPathHere() {
        assertThat(Opening.of(BEGAN, List.of("https://shop.example/a.pilothouse"))
                        .orElseThrow()
                        .file())
                .get()
                .matches(Path::isAbsolute);
    }

    @Test
    void eachMarkIsToldOnceAndWhatComesBeforeTheWelcomeScreenIsToldWithIt() {
        List<String> lines = new ArrayList<>();
        StartUp startUp = new StartUp(lines::add);
        startUp.reached(Mark.JVM_UP, BEGAN);
        startUp.reached(Mark.FIRST_FRAME);
        assertThat(lines).isEmpty();
        startUp.reached(Mark.WELCOME_READY);
        startUp.reached(Mark.WELCOME_READY);
        startUp.reached(Mark.SIGNED_IN);
        startUp.reached(Mark.JVM_UP);
        assertThat(lines)
                .extracting(line -> line.split("\t")[1])
                .containsExactly("jvm-up", "first-frame", "welcome-ready", "signed-in");
    }
}
