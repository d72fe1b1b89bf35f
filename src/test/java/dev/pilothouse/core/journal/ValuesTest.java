package dev.pilothouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.secret.SecretFiles;
import dev.pilothouse.core.secret.SecretMemory;
import dev.pilothouse.core.secret.SecretStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesTest {
    private static final WayBack.Inverse INVERSE = new WayBack.Inverse("tables", "tables.item", 1);

    @TempDir
    private Path home;

    private final SecretMemory memory = new SecretMemory();

    @Test
    void valuesComeBackAlsoEmptyOnesAndNone() throws IOException {
        values(memory).keep("e1", INVERSE, new Kept(Optional.empty(), Optional.of(new byte[0])));
        Kept kept = values(memory).read("e1", INVERSE);
        assertThat(kept.before()).isEmpty();
        assertThat(kept.after()).hasValueSatisfying(value -> assertThat(value).isEmpty());
        assertThat(kept.swapped().before()).isPresent();
    }

    @Test
    void onlyThePersonMayReadThemAndTheirKey() throws IOException {
        values(new SecretFiles(home.resolve("keys"))).keep("e1", INVERSE, kept("old", "new"));
        try (Stream<Path> files = Files.walk(home).skip(1)) {
            assertThat(files)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
        assertThat(values(new SecretFiles(home.resolve("keys")))
                        .read("e1", INVERSE)
                        .before()
                        .map(String::new))
                .contains("old");
    }

    @Test
    void anAlteredOneIsRefusedAndKeptAside() throws IOException {
        Values values = values(memory);
        values.keep("e1", INVERSE, kept("old", "new"));
        Path file = home.resolve("values/e1.before");
        byte[] content = Files.readAllBytes(file);
        content[20] ^= 1;
        Files.write(file, content);

        Refused refused = catchThrowableOfType(Refused.class, () -> values.read("e1", INVERSE));

        assertThat(refused.fault().next()).contains("e1.before.broken");
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("e1.before.broken")).hasBinaryContent(content);
        assertThat(values.has("e1")).isFalse();
    }

    @Test
    void noneOpensInThePlaceOfAnother() throws IOException {
        Values values = values(memory);
        values.keep("e1", INVERSE, kept("old", "new"));
        values.keep("e2", INVERSE, kept("other", "new"));
        Files.copy(
                home.resolve("values/e1.before"),
                home.resolve("values/e2.before"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(catchThrowableOfType(Refused.class, () -> values.read("e2", INVERSE)))
                .isNotNull();
        for (WayBack.Inverse other : new WayBack.Inverse[] {
            new WayBack.Inverse("site", "tables.item", 1),
            new WayBack.Inverse("tables", "other", 1),
            new WayBack.Inverse("tables", "tables.item", 2)
        }) {
            values.keep("e1", INVERSE, kept("old", "new"));
            assertThat(catchThrowableOfType(Refused.class, () -> values.read("e1", other)))
                    .isNotNull();
        }
    }

    @Test
    void thoseThatAreTooOldAreDeletedAndThatIsSaid() throws IOException {
        Values values = values(memory);
        values.keep("old", INVERSE, kept("a", "b"));
        values.keep("young", INVERSE, kept("a", "b"));
        Instant past = Instant.now().minus(Duration.ofDays(8));
        for (String side : new String[] {"before", "after"}) {
            Files.setLastModifiedTime(home.resolve("values/old." + side), FileTime.from(past));
        }
        assertThat(values.prune()).isEqualTo(2);
        assertThat(values.has("young")).isTrue();
        Refused refused = catchThrowableOfType(Refused.class, () -> values.read("old", INVERSE));
        assertThat(refused.fault().next()).contains("7 days");
    }

    @Test
    void withoutTheirKeyTheyStayLocked() throws IOException {
        Values values = values(memory);
        values.keep("e1", INVERSE, kept("old", "new"));
        memory.delete("journal-values");
        assertThat(catchThrowableOfType(Refused.class, () -> values.read("e1", INVERSE))
                        .fault()
                        .what())
                .contains("key");
        assertThat(Files.exists(home.resolve("values/e1.before"))).isTrue();
    }

    private Values values(SecretStore secrets) {
        return new Values(home.resolve("values"), secrets, Duration.ofDays(7), Clock.systemUTC());
    }

    private static Kept kept(String before, String after) {
        return new Kept(
                Optional.of(before.getBytes(StandardCharsets.UTF_8)),
                Optional.of(after.getBytes(StandardCharsets.UTF_8)));
    }
}
