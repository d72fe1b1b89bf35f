package dev.pilothouse.feature.site.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.check.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BuildReaderTest {
    @TempDir
    Path temp;

    @Test
    void aFolderIsReadWithSizesHashesAndHeaders() throws Exception {
        write("index.html", "<h1>Acme</h1>");
        write("assets/app.9f31c2ab.js", "run()");

        Build build = read(temp);

        assertThat(build.files()).extracting(LocalFile::path).containsExactly("assets/app.9f31c2ab.js", "index.html");
        LocalFile page = build.files().getLast();
        assertThat(page.sha256()).isEqualTo(sha256("<h1>Acme</h1>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(build.size()).isEqualTo(18);
        assertThat(build.skipped()).isEmpty();
        assertThat(build.findings()).isEmpty();
    }

    @Test
    void namesWithBlanksSignsAndOtherScriptsAreKept() throws Exception {
        List<String> names = List.of("a b.html", "a+b.html", "100%.html", "grün/日本.html", "#1?.html", "~a&b='c'.html");
        for (String name : names) {
            write(name, name);
        }
        assertThat(read(temp).files()).extracting(LocalFile::path).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ofAFolderOfNastiesNothingIsPublished() throws Exception {
        Nasties nasties = new Nasties(temp.resolve("site"));
        int made = nasties.make();

        Build build = read(temp.resolve("site"));

        assertThat(made).isGreaterThanOrEqualTo(40);
        assertThat(build.files()).isEmpty();
        assertThat(build.skipped().size() + build.findings().size()).isEqualTo(made);
    }

    @Test
    void aForbiddenFolderIsToldOnceAndNotEntered() throws Exception {
        write("index.html", "");
        write(".git/config", "[core]");
        write("docs/node_modules/a/index.js", "");

        Build build = read(temp);

        assertThat(build.files()).extracting(LocalFile::path).containsExactly("index.html");
        assertThat(build.findings()).extracting(Finding::path).containsExactly(".git/", "docs/node_modules/");
    }

    @Test
    void aSecretIsFoundWithFileLineAndRule() throws Exception {
        write("app.js", "a()\nconst k='AKIA2E0A8F3B244C9986'\n");
        assertThat(read(temp).findings()).containsExactly(new Finding("app.js", 2, "AWS access key"));
    }

    @Test
    void aLargeFileIsHashedByItsPartsToo() throws Exception {
        long size = Parts.SINGLE + 5;
        Path large = temp.resolve("film.mp4");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(size);
        }
        LocalFile film = read(temp).files().getFirst();

        long part = Parts.sizeOf(size);
        assertThat(film.parts()).hasSize(Parts.count(size));
        assertThat(film.parts().getFirst()).isEqualTo(sha256(new byte[Math.toIntExact(part)]));
        assertThat(film.parts().getLast()).isEqualTo(sha256(new byte[Math.toIntExact(size % part)]));
        assertThat(film.sha256()).isEqualTo(sha256(new byte[Math.toIntExact(size)]));
    }

    @Test
    void whatIsNotThereOrNeitherFolderNorZipIsToldInWords() throws Exception {
        write("notes.txt", "");
        assertThatThrownBy(() -> read(temp.resolve("gone")))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no %s.", temp.resolve("gone"));
        assertThatThrownBy(() -> read(temp.resolve("notes.txt")))
                .isInstanceOf(Refused.class)
                .hasMessage("%s is neither a folder nor a .zip.", temp.resolve("notes.txt"));
    }

    @Test
    void anInterruptStopsIt() throws Exception {
        for (int number = 0; number < 500; number++) {
            write(number + ".txt", "");
        }
        FutureTask<Object> reading = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            return read(temp);
        });
        Thread.ofVirtual().start(reading).join();
        assertThatThrownBy(reading::get).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileBehindALinkPutInLaterIsNotOpened() throws Exception {
        write("secret/passwd", "root");
        write("site/docs/passwd", "harmless");
        Build build = read(temp.resolve("site"));
        Files.move(temp.resolve("site/docs"), temp.resolve("site/old"));
        Files.createSymbolicLink(temp.resolve("site/docs"), temp.resolve("secret"));

        try (Contents contents = Contents.of(build)) {
            assertThatThrownBy(() -> contents.open("docs/passwd", 0)).isInstanceOf(IOException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anUnreadableFileIsListed() throws Exception {
        write("a.txt", "");
        Files.setPosixFilePermissions(temp.resolve("a.txt"), PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(temp.resolve("a.txt"))) {
            return; // root may read everything
        }
        assertThat(read(temp).skipped()).containsExactly(new Skipped("a.txt", Skipped.Reason.UNREADABLE));
    }

    private Build read(Path origin) throws InterruptedException {
        return new BuildReader(Sites.plain()).read(origin, Progress.NONE);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
