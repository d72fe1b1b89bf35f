package dev.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the program says when it can't open a window, as a process of its own. */
class MainTest {
    private record Ended(int exit, String out, String err) {}

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoInOneSentence() throws Exception {
        Ended ended = run(Map.of());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().strip().lines()).singleElement().asString().contains("needs a display");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatDoesNotAnswerIsToldInOneSentence() throws Exception {
        Ended ended = run(Map.of("DISPLAY", "127.0.0.1:99"));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err().strip().lines()).singleElement().asString().contains("display");
    }

    @Test
    void whereGtkIsMissingItSaysWhatToInstall() {
        assertThat(Main.reason("Unable to load glass GTK library.")).contains("libgtk-3-0");
        assertThat(Main.reason("Unable to open DISPLAY")).isEqualTo("Unable to open DISPLAY");
    }

    @Test
    void anUnknownArgumentIsAnsweredWithTheUsage() throws Exception {
        Ended ended = run(Map.of(), "frobnicate");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("frobnicate", "sandbox");
        assertThat(Main.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Main.hasDisplay("Mac OS X", Map.of())).isTrue();
    }

    private static Ended run(Map<String, String> display, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pilothouse.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(display);
        Process process = builder.start();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Thread reader = Thread.startVirtualThread(() -> copy(process, err));
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        reader.join();
        return new Ended(exit, out, err.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Process process, ByteArrayOutputStream err) {
        try {
            process.getErrorStream().transferTo(new PrintStream(err));
        } catch (IOException e) {
            throw new AssertionError("Reading what the program said", e);
        }
    }
}
