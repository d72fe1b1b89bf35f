package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class SettingsTest {
    private static final Setting<Environment> ENUM = Setting.of("environment", Environment.class, Environment.SANDBOX);
    private static final Setting<List<String>> LIST = Setting.of("recent", new TypeReference<>() {}, List.of());
    private static final Setting<Map<String, Double>> MAP = Setting.of("dividers", new TypeReference<>() {}, Map.of());

    @TempDir
    private Path home;

    private final List<Fault> told = new ArrayList<>();

    @Test
    void whereNothingWasChosenTheDefaultHolds() {
        assertThat(settings().get(ENUM)).isEqualTo(Environment.SANDBOX);
        assertThat(home.resolve("pilothouse")).doesNotExist();
    }

    @Test
    void whatWasChosenIsThereAgainNextTime() {
        settings().set(ENUM, Environment.STAGING);
        settings().set(LIST, List.of("a", "b"));
        settings().set(MAP, Map.of("site", 0.25));
        assertThat(settings().get(ENUM)).isEqualTo(Environment.STAGING);
        assertThat(settings().get(LIST)).containsExactly("a", "b");
        assertThat(settings().get(MAP)).containsEntry("site", 0.25);
        assertThat(told).isEmpty();
    }

    @Test
    void onlyThePersonMayReadThemAndNothingElseIsLeft() throws IOException {
        settings().set(ENUM, Environment.STAGING);
        assertThat(file().getParent().toFile().list())
                .containsExactlyInAnyOrder("settings.json", ".settings.json.lock");
        assumeThat(Files.getFileStore(home).supportsFileAttributeView("posix")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void membersOfAnotherVersionAreKept() throws IOException {
        write("{\"newer\": {\"a\": 1}}");
        settings().set(ENUM, Environment.STAGING);
        assertThat(Files.readString(file())).contains("\"newer\"").contains("STAGING");
    }

    @Test
    void aValueThatDoesNotFitCountsAsNotChosen() throws IOException {
        write("{\"environment\": \"MOON\", \"recent\": \"text\", \"dividers\": null}");
        assertThat(settings().get(ENUM)).isEqualTo(Environment.SANDBOX);
        assertThat(settings().get(LIST)).isEmpty();
        assertThat(settings().get(MAP)).isEmpty();
    }

    @Test
    void aBrokenFileIsKeptAsideAndTold() throws IOException {
        write("{\"environment\": ");
        Settings settings = settings();
        assertThat(settings.get(ENUM)).isEqualTo(Environment.SANDBOX);
        assertThat(told).hasSize(1);
        settings.set(ENUM, Environment.STAGING);
        assertThat(file().resolveSibling("settings.broken.json")).hasContent("{\"environment\": ");
        assertThat(settings().get(ENUM)).isEqualTo(Environment.STAGING);
    }

    @Test
    void whereTheyCannotBeSavedThatIsToldAndTheyHoldMeanwhile() throws IOException {
        Files.writeString(home.resolve("pilothouse"), "a file where the folder should be");
        Settings settings = settings();
        settings.set(ENUM, Environment.STAGING);
        assertThat(settings.get(ENUM)).isEqualTo(Environment.STAGING);
        assertThat(told.getFirst().what()).contains("could not be saved");
    }

    private Settings settings() {
        return Settings.in(home.resolve("pilothouse"), told::add);
    }

    private Path file() {
        return home.resolve("pilothouse/settings.json");
    }

    private void write(String json) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), json);
    }
}
