package dev.pilothouse.feature.site.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTest {
    @TempDir
    Path temp;

    @Test
    void aZipIsReadAsAFolderIs() throws Exception {
        Path zip = zip(out -> {
            put(out, "index.html", "<h1>Acme</h1>");
            put(out, "grün/日本 +%.html", "x");
            put(out, "assets\\app.js", "run()");
            put(out, ".git/config", "x");
        });

        Build build = read(zip);

        assertThat(build.files())
                .extracting(LocalFile::path)
                .containsExactly("assets/app.js", "grün/日本 +%.html", "index.html");
        assertThat(build.findings()).containsExactly(new Finding(".git/", 0, "version control"));
        try (Contents contents = Contents.of(build);
                InputStream in = contents.open("assets/app.js", 2)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("n()");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../out.html", "/etc/passwd", "a/../../b", "C:/x.html", "a//b", "..\\out.html", "./index.html"})
    void aNameThatLeadsOutRefusesTheZip(String name) throws IOException {
        Path zip = zip(out -> put(out, name, "x"));
        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refused.class).hasMessageContaining("leads out of it");
    }

    @Test
    void twoFilesOfOneNameRefuseTheZip() throws IOException {
        Path zip = zip(out -> {
            put(out, "a/b.html", "1");
            put(out, "a\\b.html", "2");
        });
        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refused.class).hasMessageContaining("two files named");
    }

    @Test
    void aBombIsRefusedByItsRatio() throws IOException {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("zeros.bin"));
            for (int mebibyte = 0; mebibyte < 20; mebibyte++) {
                out.write(new byte[1024 * 1024]);
            }
        });
        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refused.class).hasMessageContaining("ten times");
    }

    @Test
    void aBombThatLiesAboutItsSizeIsNotUnpacked() throws Exception {
        Path zip = zip(out -> {
            out.putNextEntry(new ZipEntry("zeros.bin"));
            out.write(new byte[8 * 1024 * 1024]);
        });
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(bytes.limit() - 22 + 16);
        bytes.putInt(directory + 24, 10);
        Files.write(zip, bytes.array());

        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refused.class);
    }

    @Test
    void moreThanAHundredThousandEntriesAreRefused() throws IOException {
        Path zip = zip(out -> {
            for (int number = 0; number <= ZipWalk.MOST_ENTRIES; number++) {
                ZipEntry entry = new ZipEntry(Integer.toString(number, 36));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                out.putNextEntry(entry);
            }
        });
        assertThatThrownBy(() -> read(zip)).isInstanceOf(Refused.class).hasMessageContaining("files once unpacked");
    }

    @Test
    void aLinkInAZipIsLeftOut() throws Exception {
        Path zip = temp.resolve("site.zip");
        Files.write(zip, withLink("passwd", "/etc/passwd"));
        Build build = read(zip);
        assertThat(build.files()).isEmpty();
        assertThat(build.skipped()).containsExactly(new Skipped("passwd", Skipped.Reason.LINK));
    }

    @Test
    void whatIsNoZipIsToldInWords() throws IOException {
        Path file = Files.writeString(temp.resolve("site.zip"), "not a zip at all");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Refused.class)
                .hasMessage("site.zip is not a .zip that can be read.");
    }

    private Build read(Path zip) throws InterruptedException {
        return new BuildReader(Sites.plain()).read(zip, Progress.NONE);
    }

    private interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    private Path zip(Filling filling) throws IOException {
        Path zip = temp.resolve("site.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            filling.fill(out);
        }
        return zip;
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    // One stored entry as Info-ZIP writes a symbolic link: made on Unix, mode 0120777, its target as content.
    private static byte[] withLink(String name, String target) {
        byte[] content = target.getBytes(StandardCharsets.UTF_8);
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer zip = ByteBuffer.allocate(30 + 46 + 22 + 2 * path.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
        zip.putShort((short) path.length).putShort((short) 0).put(path).put(content);
        int directory = zip.position();
        zip.putInt(0x02014b50)
                .putShort((short) 0x031E)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        zip.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
        zip.putShort((short) path.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        zip.putInt(0xA1FF << 16).putInt(0).put(path);
        int size = zip.position() - directory;
        zip.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        zip.putInt(size).putInt(directory).putShort((short) 0);
        return zip.array();
    }
}
