package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentBuildsTest {
    @TempDir
    Path temp;

    @Test
    void theLastEightAreKeptNewestFirstAndEachOnce() {
        RecentBuilds recent = builds();
        for (int n = 1; n <= 9; n++) {
            recent.planned(temp.resolve("dist" + n));
        }
        recent.planned(temp.resolve("dist5/../dist5"));

        assertThat(recent.all())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith(
                        temp.resolve("dist5").toString(), temp.resolve("dist9").toString())
                .doesNotContain(temp.resolve("dist1").toString());
        assertThat(builds().all()).containsExactlyElementsOf(recent.all());
    }

    private RecentBuilds builds() {
        return new RecentBuilds(Settings.in(temp.resolve("settings"), fault -> {
            throw new AssertionError(fault.what());
        }));
    }
}
