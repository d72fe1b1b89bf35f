package dev.pilothouse.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    private Path home;

    @Test
    void whatWasBegunIsThereAfterARestartAndNobodyReadsItInTheFile() throws Exception {
        drafts().change("Orders", before -> Optional.of(bytes("secret")));
        assertThat(drafts().load("Orders"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes("secret")));
        assertThat(drafts().load("Carts")).isEmpty();
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "Orders");
    }

    @Test
    void whatIsMadeOfNothingIsNotKeptAnyMore() throws Exception {
        drafts().change("Orders", before -> Optional.of(bytes("x")));
        drafts().change("Orders", before -> Optional.empty());
        assertThat(files()).isEmpty();
    }

    @Test
    void anAlteredFileOrOneInAnothersPlaceIsRefusedAndKeptAside() throws Exception {
        drafts().change("Orders", before -> Optional.of(bytes("x")));
        byte[] sealed = Files.readAllBytes(file());
        sealed[20] ^= 1;
        Files.write(file(), sealed);
        assertThatThrownBy(() -> drafts().load("Orders"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was altered");
        assertThat(files()).singleElement().asString().endsWith(".draft.broken");
        assertThat(drafts().load("Orders")).isEmpty();

        drafts().change("Carts", before -> Optional.of(bytes("y")));
        Path carts = files().stream()
                .filter(it -> it.toString().endsWith(".draft"))
                .findFirst()
                .orElseThrow();
        drafts().change("Orders", before -> Optional.of(bytes("x")));
        Path orders = files().stream()
                .filter(it -> it.toString().endsWith(".draft") && !it.equals(carts))
                .findFirst()
                .orElseThrow();
        Files.copy(carts, orders, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> drafts().load("Orders")).isInstanceOf(Refused.class);
    }

    private Drafts drafts() {
        return new Drafts(home.resolve("drafts"), new SecretFiles(home.resolve("keys")));
    }

    private Path file() throws Exception {
        return files().getFirst();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(home.resolve("drafts"))) {
            return all.filter(file -> file.toString().contains(".draft"))
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
