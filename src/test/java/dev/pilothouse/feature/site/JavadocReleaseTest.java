package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Guava's own pages, two releases of a large build that nobody here wrote, and of which the second changes almost everything:
 * {@code mvn -q -Pbench -Dbench=releases verify}, which fetches them.
 */
@Tag("bench")
@Tag("releases")
class JavadocReleaseTest {
    private static final Path FIRST = Path.of("target/sites/guava-33.4.0.zip");
    private static final Path SECOND = Path.of("target/sites/guava-33.4.8.zip");

    @Test
    void aLargeBuildNeedsThreeRequestsWhereNothingChangedAndElseAsManyAsItChangesFiles() throws Exception {
        try (SiteTown town = SiteTown.empty()) {
            Build before = town.engine.read(FIRST, Progress.NONE);
            Build after = town.engine.read(SECOND, Progress.NONE);

            int first = Requests.assertInProportion(town, before);
            Requests.assertUnchangedNeedsThree(town, before);
            int second = Requests.assertInProportion(town, after);
            Requests.assertUnchangedNeedsThree(town, after);

            assertThat(first).isGreaterThan(1_400);
            assertThat(second).isBetween(500, 1_100);
        }
    }
}
