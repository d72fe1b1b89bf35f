package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.core.secret.SecretFiles;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedStoreTest {
    private static final Item READ = item("{'orderId': 'a', 'n': 1}");
    private static final Item MINE = item("{'orderId': 'a', 'n': 2}");
    private static final Item NEW = item("{'orderId': 'b', 'note': 'x\\ny\\u2028'}");
    private static final Staging NONE = Staging.none(KEYS);

    @TempDir
    private Path home;

    @Test
    void allKindsOfChangesOutliveARestart() throws Exception {
        Staging staging = NONE.edit(READ, MINE)
                .add(NEW)
                .delete(item("{'orderId': 'c'}"))
                .edit(item("{'orderId': 'd'}"), item("{'orderId': 'e'}"));
        store(Journals.OPERATOR).save("Orders", NONE, staging);
        assertThat(store(Journals.OPERATOR).load("Orders", KEYS).changes()).isEqualTo(staging.changes());
        assertThat(store(Journals.OPERATOR).load("Carts", KEYS).isEmpty()).isTrue();
        store(Journals.OPERATOR).save("Orders", staging, NONE);
        assertThat(store(Journals.OPERATOR).load("Orders", KEYS).isEmpty()).isTrue();
    }

    @Test
    void anyItemOutlivesARestart() throws Exception {
        AnyItem any = new AnyItem(15);
        Staging staging = Staging.none(List.of("id"));
        for (int i = 0; i < 100; i++) {
            Item read = any.item();
            Item mine = any.item();
            staging = staging.stage(List.of(Staged.of(Optional.of(read), Optional.of(mine), List.of("id"))));
        }
        store(Journals.OPERATOR).save("T", Staging.none(List.of("id")), staging);
        assertThat(store(Journals.OPERATOR).load("T", List.of("id")).changes()).isEqualTo(staging.changes());
    }

    @Test
    void twoWindowsKeepTheirChangesBesideEachOther() throws Exception {
        Staging mine = NONE.edit(READ, MINE);
        Staging theirs = NONE.add(NEW);
        store(Journals.OPERATOR).save("Orders", NONE, mine);
        store(Journals.OPERATOR).save("Orders", NONE, theirs);
        assertThat(store(Journals.OPERATOR).load("Orders", KEYS).size()).isEqualTo(2);
        store(Journals.OPERATOR).save("Orders", mine, mine.discard(List.of(Key.of(READ, KEYS))));
        assertThat(store(Journals.OPERATOR).load("Orders", KEYS).changes().values())
                .containsExactly(new Staged.Added(Key.of(NEW, KEYS), NEW));
    }

    @Test
    void whatWaitsIsCountedByTableAlsoAfterARestart() throws Exception {
        Staging two = NONE.add(NEW).edit(READ, MINE);
        store(Journals.OPERATOR).save("Orders", NONE, two);
        store(Journals.OPERATOR).save("Carts", NONE, NONE.add(NEW));
        assertThat(store(Journals.OPERATOR).counts()).isEqualTo(Map.of("Orders", 2, "Carts", 1));
        store(Journals.OPERATOR).save("Orders", two, NONE);
        assertThat(store(Journals.OPERATOR).counts()).isEqualTo(Map.of("Carts", 1));
        store(Journals.OPERATOR).discard("Carts");
        assertThat(store(Journals.OPERATOR).counts()).isEmpty();
        assertThat(store(Journals.OPERATOR).load("Carts", KEYS).isEmpty()).isTrue();
    }

    @Test
    void everyWorkspaceAndAccountHasItsOwn() throws Exception {
        store(Journals.OPERATOR).save("Orders", NONE, NONE.add(NEW));
        Author elsewhere = new Author(
                "operator@acme.example",
                "acme-operator",
                "999999999999",
                "eu-west-1",
                "Acme Shop",
                Environment.SANDBOX);
        assertThat(store(elsewhere).load("Orders", KEYS).isEmpty()).isTrue();
        Author otherRole = new Author(
                "support@acme.example", "acme-support", "402112345678", "eu-west-1", "Acme Shop", Environment.SANDBOX);
        assertThat(store(otherRole).load("Orders", KEYS).size()).isEqualTo(1);
    }

    private StagedStore store(Author here) {
        return new StagedStore(new Drafts(home.resolve("drafts"), new SecretFiles(home.resolve("keys"))), here);
    }
}
