package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.Headers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompressedFilesTest {
    private static final Original PAGE = new Original(9_000, "cd".repeat(32));

    @Test
    void whatAnotherComputerHasPackedOtherwiseIsNotUploadedAgainAndProvedAsItIsStored() {
        StoredFile theirs = StoredFile.of(page("aa", PAGE), "\"e\"");
        SitePlan plan = SitePlan.between(build(page("bb", PAGE)), live(theirs), Sites.distributed());
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.pages()).extracting(LocalFile::sha256).containsExactly("aa".repeat(32));
    }

    @Test
    void whatWasPackedFromOtherBytesIsUploaded() {
        StoredFile before = StoredFile.of(page("aa", new Original(9_000, "ce".repeat(32))), "\"e\"");
        SitePlan plan = SitePlan.between(build(page("bb", PAGE)), live(before), Sites.distributed());
        assertThat(plan.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.content()).isTrue());
    }

    private static LocalFile page(String packed, Original original) {
        return new LocalFile(
                "index.html",
                1_000,
                packed.repeat(32),
                List.of(),
                Headers.of("text/html", "no-cache").with(Headers.CONTENT_ENCODING, "gzip"),
                FileKind.ENTRY,
                Optional.of(original));
    }

    private static Build build(LocalFile file) {
        return new Build(Path.of("dist"), false, List.of(file), List.of(), List.of());
    }

    // What is left to be invalidated has to be looked at.
    private static Live live(StoredFile file) {
        Map<String, StoredFile> files = Map.of(file.path(), file);
        return new Live(
                Optional.of(new Release(3, "id", "ann@acme.example", Instant.EPOCH, "dist", 2)),
                files,
                Map.of(),
                files,
                new Pointer(3, Optional.empty(), new FollowUp(List.of("/*"), List.of()), Optional.of("\"p\"")),
                Live.Reading.MANIFEST);
    }
}
