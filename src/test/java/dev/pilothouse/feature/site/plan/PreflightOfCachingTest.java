package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.release.Live;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightOfCachingTest {
    @Test
    void cachingThatDoesNotFitTheFileWarns() {
        Build build = new Build(
                Path.of("dist"),
                false,
                List.of(
                        cached("app.9f31c2ab.js", "public, max-age=31536000, immutable"),
                        cached("brief.html", "max-age=600"),
                        cached("index.html", "public, max-age=86400"),
                        cached("logo.svg", "public, max-age=31536000, immutable")),
                List.of(),
                List.of());
        PreflightTest.assertWarns(
                build,
                "1 page may be kept by browsers for more than 10 minutes: a release or rollback reaches visitors that"
                        + " late",
                List.of("index.html: public, max-age=86400"));
        PreflightTest.assertWarns(
                build,
                "1 file without a hash in its name is kept by browsers for a month or more: who has an old one keeps"
                        + " it",
                List.of("logo.svg: public, max-age=31536000, immutable"));
    }

    @Test
    void newContentUnderAnOldHashedNameWarns() {
        LocalFile now = PreflightTest.file("assets/app.9f31c2ab.js", "new");
        Live live = PreflightTest.released(PreflightTest.file("assets/app.9f31c2ab.js", "old"));
        Build build = new Build(
                Path.of("dist"), false, List.of(now, PreflightTest.file("index.html", "")), List.of(), List.of());
        assertThat(PreflightTest.checks(build, live)).anySatisfy(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.WARNS);
            assertThat(check.text()).startsWith("1 file has new content under an old hashed name");
            assertThat(check.details()).containsExactly("assets/app.9f31c2ab.js");
        });
    }

    private static LocalFile cached(String path, String cacheControl) {
        return new LocalFile(
                path,
                1,
                Sha256.hex(path),
                List.of(),
                PreflightTest.RULES.contentType(path),
                cacheControl,
                PreflightTest.RULES.kind(path));
    }
}
