package dev.pilothouse.feature.site.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as git lays them out (gitrepository-layout(5), git-worktree(1)). */
class GitFolderTest {
    private static final String COMMIT = "41bd09a7c3e5f1082b6d4a9c7e0f3b5d81a2c4e6";

    @TempDir
    Path home;

    private Path dist;

    @BeforeEach
    void aBuildInACheckout() throws IOException {
        dist = Files.createDirectories(home.resolve("shop/web/dist"));
        put("shop/.git/HEAD", "ref: refs/heads/feature/basket\n");
    }

    @Test
    void aBranchIsReadFromItsFileOrFromThePackedOnes() throws IOException {
        put("shop/.git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/feature/basket\n");
        assertThat(GitFolder.of(dist)).contains(new Checkout(COMMIT, Optional.of("feature/basket")));
        String newer = COMMIT.replace('4', '5');
        put("shop/.git/refs/heads/feature/basket", newer + "\n");
        assertThat(GitFolder.of(dist)).contains(new Checkout(newer, Optional.of("feature/basket")));
        assertThat(GitFolder.of(home)).isEmpty();
    }

    @Test
    void aDetachedHeadHasNoBranch() throws IOException {
        put("shop/.git/HEAD", COMMIT + "\n");
        assertThat(GitFolder.of(dist)).contains(new Checkout(COMMIT, Optional.empty()));
    }

    @Test
    void aLinkedWorktreeSharesItsBranches() throws IOException {
        Path linked = Files.createDirectories(home.resolve("linked/dist"));
        put("linked/.git", "gitdir: " + home.resolve("shop/.git/worktrees/linked") + "\n");
        put("shop/.git/worktrees/linked/HEAD", "ref: refs/heads/hotfix\n");
        put("shop/.git/worktrees/linked/commondir", "../..\n");
        put("shop/.git/refs/heads/hotfix", COMMIT + "\n");
        assertThat(GitFolder.of(linked)).contains(new Checkout(COMMIT, Optional.of("hotfix")));
    }

    @Test
    void whatIsNoCheckoutOrHasNoCommitTellsNothing() throws IOException {
        assertThat(GitFolder.of(dist)).as("a branch without a commit").isEmpty();
        put("shop/.git/HEAD", "\u0000\u0001");
        assertThat(GitFolder.of(dist)).isEmpty();
        put("shop/.git/HEAD", "ref: ../../../etc/passwd");
        assertThat(GitFolder.of(dist)).isEmpty();
    }

    private void put(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
