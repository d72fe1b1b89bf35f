package dev.pilothouse.feature.tables.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.core.secret.SecretFiles;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptQueriesTest {
    private static final SavedQuery PAID =
            new SavedQuery("Paid", "Orders", Optional.of("byStatus"), List.of("status = PAID"), true, Optional.empty());
    private static final SavedQuery STATEMENT =
            new SavedQuery("", "Orders", Optional.empty(), List.of(), false, Optional.of("SELECT *\nFROM Orders"));

    @TempDir
    private Path folder;

    @Test
    void onesOwnAreKeptRenamedAndDeletedAcrossARestart() {
        SavedQueries queries = queries();
        queries.keep(PAID);
        queries.keep(STATEMENT.named("All"));
        queries.rename("Paid", "Settled");
        assertThat(queries().own()).containsExactly(PAID.named("Settled"), STATEMENT.named("All"));
        assertThat(queries().find("All")).contains(STATEMENT.named("All"));
        queries().delete("Settled");
        queries().keep(PAID.named("All"));
        assertThat(queries().own()).containsExactly(PAID.named("All"));
    }

    @Test
    void noneTakesANameOfTheWorkspaceOrNone() {
        SavedQueries queries = queries();
        assertThat(queries.problem("Unpaid")).isPresent();
        assertThat(queries.problem("")).isPresent();
        assertThat(queries.problem("a\nb")).isPresent();
        assertThat(queries.problem("Mine")).isEmpty();
        assertThat(queries.find("Unpaid"))
                .hasValueSatisfying(it -> assertThat(it.table()).isEqualTo("Orders"));
    }

    @Test
    void theLastFiftyAreRememberedNewestFirstAndEachOnce() throws Exception {
        HistoryStore store = store(Journals.OPERATOR);
        for (int i = 0; i < 60; i++) {
            store.add(at("SELECT " + i + " FROM Orders"), Instant.ofEpochSecond(i));
        }
        store.add(at("SELECT 30 FROM Orders"), Instant.ofEpochSecond(99));
        List<Recent> recent = store(Journals.OPERATOR).load();
        assertThat(recent).hasSize(HistoryStore.MOST).doesNotHaveDuplicates();
        assertThat(recent.getFirst().query()).isEqualTo(at("SELECT 30 FROM Orders"));
        assertThat(recent.get(1).query()).isEqualTo(at("SELECT 59 FROM Orders"));
        assertThat(recent.getFirst().at()).isEqualTo(Instant.ofEpochSecond(99));
        store.clear();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void nobodyElseSeesThemAndNoFileHoldsThemAsTheyAre() throws Exception {
        store(Journals.OPERATOR).add(at("SELECT * FROM Orders WHERE email = 'ada@example.com'"), Instant.EPOCH);
        Author other = new Author(
                "somebody@acme.example",
                Journals.OPERATOR.role(),
                Journals.OPERATOR.account(),
                Journals.OPERATOR.region(),
                Journals.OPERATOR.workspace(),
                Journals.OPERATOR.environment());
        assertThat(store(other).load()).isEmpty();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("ada@example.com");
            }
        }
    }

    private static SavedQuery at(String text) {
        return new SavedQuery("", "Orders", Optional.empty(), List.of(), false, Optional.of(text));
    }

    private HistoryStore store(Author here) {
        return new HistoryStore(new Drafts(folder.resolve("drafts"), new SecretFiles(folder.resolve("secrets"))), here);
    }

    private SavedQueries queries() {
        Overlay overlay = new Shelf(folder, new WorkspaceFile(Sections.installed()))
                .overlay(Workspaces.acme(URI.create("http://127.0.0.1:1")), fault -> {
                    throw new AssertionError(fault.what());
                });
        return new SavedQueries(
                overlay, new TablesSettings(true, Optional.empty(), List.of(), List.of(PAID.named("Unpaid"))));
    }
}
