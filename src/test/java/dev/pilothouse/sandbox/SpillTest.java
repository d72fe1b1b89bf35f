package dev.pilothouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {
    @Test
    void theFolderIsOnePerSandboxAndGoesOnClose() throws IOException {
        Spill spill = new Spill();
        Path folder = spill.folder();
        Files.createTempFile(folder, "a", "b");
        assertThat(spill.folder()).isEqualTo(folder);
        spill.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayEnter() throws IOException {
        try (Spill spill = new Spill()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spill.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatAKilledRunLeftBehindGoesAndNothingElse(@TempDir Path parent) throws IOException {
        Path dead = Files.createDirectory(parent.resolve("pilothouse-sandbox-" + Long.MAX_VALUE + "-1"));
        Files.writeString(dead.resolve("body"), "x");
        Path alive = Files.createDirectory(
                parent.resolve("pilothouse-sandbox-" + ProcessHandle.current().pid() + "-1"));
        Path other = Files.createDirectory(parent.resolve("pilothouse-sandbox-notes-1"));
        Path file = Files.createFile(parent.resolve("pilothouse-sandbox-" + Long.MAX_VALUE + "-2"));
        Spill.removeLeftBehind(parent);
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
        assertThat(other).exists();
        assertThat(file).exists();
    }
}
