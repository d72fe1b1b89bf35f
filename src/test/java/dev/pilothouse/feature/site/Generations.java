package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One generation of the {@link Shop} after the other, the first of them released. */
final class Generations {
    private final SiteTown town;
    private final Path folder;
    private int generation;

    Generations(SiteTown town, Path folder) throws Exception {
        this.town = town;
        this.folder = folder;
        assertThat(town.release(Shop.write(folder, 0)).equal()).isTrue();
    }

    /** Writes another build. */
    Path next() throws IOException {
        return Shop.write(folder, ++generation);
    }

    /** The number of the one written last. */
    int last() {
        return generation;
    }

    /** How many requests a deploy makes that nothing troubles. */
    int requestsOfADeploy() throws Exception {
        Path site = next();
        SitePlan plan = town.plan(site);
        List<String> asked = town.asked(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertCompletes(site);
        return asked.size();
    }

    /** Whatever became of an earlier try, the build goes live now and nothing is left to do. */
    void assertCompletes(Path site) throws Exception {
        Verified verified = town.release(site);
        assertThat(verified.equal()).isTrue();
        assertServed(site);
        assertThat(town.plan(site).empty()).isTrue();
    }

    /** Visitors get every file of the build, byte for byte. */
    void assertServed(Path site) throws Exception {
        for (LocalFile file : town.engine.read(site, Progress.NONE).files()) {
            assertThat(town.get("/" + file.path()).body())
                    .as(file.path())
                    .isEqualTo(Files.readAllBytes(site.resolve(file.path())));
        }
    }

    /** No page that visitors get names an asset that they don't get. */
    void assertWhole(int request, int requests) {
        assertThat(Shop.missing(town, generation))
                .as("request %d of %d", request, requests)
                .isEmpty();
    }
}
