package dev.pilothouse.feature.tables.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadShareTest {
    @Test
    void aQuarterIsUsualAndWhatCannotBeIsTakenAsTheNearestThatCan(@TempDir Path folder) {
        Settings settings = Settings.in(folder, fault -> {});
        assertThat(ReadShare.of(settings).share()).isEqualTo(Reading.USUAL_SHARE);
        settings.set(ReadShare.PERCENT, 60);
        assertThat(ReadShare.of(settings).share()).isEqualTo(0.6);
        settings.set(ReadShare.PERCENT, 0);
        assertThat(ReadShare.of(settings).share()).isEqualTo(0.01);
        settings.set(ReadShare.PERCENT, 500);
        assertThat(ReadShare.of(settings).share()).isEqualTo(1);
    }
}
