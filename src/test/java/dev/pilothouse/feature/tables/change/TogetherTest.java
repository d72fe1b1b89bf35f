package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.TableTown.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.feature.tables.change.Result.Conflict.Where;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saving all or nothing, on the sandbox's DynamoDB. */
class TogetherTest {
    private static TableTown town;

    @BeforeAll
    static void build() {
        town = new TableTown();
    }

    @AfterEach
    void repair() {
        town.sandbox.faults().clear();
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @Test
    void allOrNothingSavesAllOrNamesTheOneInTheWay() {
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Item read = item("{'orderId': 't" + i + "', 'n': 1}");
            town.put(read);
            changes.add(Staged.of(Optional.of(read), Optional.of(read.with(Path.of("n"), new Value.Num("2"))), KEYS));
        }
        Item theirs = item("{'orderId': 't2', 'n': 9}");
        town.put(theirs);
        Commit commit = Commit.together(TABLE, changes, Optional.empty());
        Committed refused = town.save(commit);
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(refused.conflicts())
                .containsExactly(new Result.Conflict(changes.get(2), Optional.of(theirs), Where.ITEM));
        assertThat(refused.results().getFirst())
                .isInstanceOfSatisfying(
                        Result.NotDone.class,
                        result -> assertThat(result.why().what()).contains("together with others"));
        assertThat(town.get("t0")).hasValue(item("{'orderId': 't0', 'n': 1}"));

        town.put(item("{'orderId': 't2', 'n': 1}"));
        town.sandbox.faults().next(2, "TransactWriteItems", new Fault.DropAfter());
        assertThat(town.save(commit).done()).as("after two lost answers").isEqualTo(4);
        assertThat(town.get("t2")).hasValue(item("{'orderId': 't2', 'n': 2}"));
        assertThat(transactions())
                .as("cancelled, lost, lost, taken for the same: its token was always one")
                .endsWith(400, 0, 0, 200);
    }

    @Test
    void anotherKeyIsGivenInOneTransactionOrNotAtAll() {
        Item read = item("{'orderId': 'k1', 'n': 1}");
        Item moved = item("{'orderId': 'k2', 'n': 2}");
        town.put(read);
        Item taken = item("{'orderId': 'k2', 'n': 7}");
        town.put(taken);
        assertThat(town.save(Optional.of(read), Optional.of(moved)))
                .isInstanceOfSatisfying(Result.Conflict.class, conflict -> {
                    assertThat(conflict.where()).isEqualTo(Where.NEW_KEY);
                    assertThat(conflict.theirs()).hasValue(taken);
                    assertThat(conflict.merge()).isEmpty();
                });
        assertThat(town.get("k1")).hasValue(read);
        assertThat(town.save(Optional.of(taken), Optional.empty())).isInstanceOf(Result.Done.class);

        town.sandbox.faults().next(1, "TransactWriteItems", new Fault.DropAfter());
        assertThat(town.save(Optional.of(read), Optional.of(moved)))
                .isEqualTo(new Result.Done(Staged.of(Optional.of(read), Optional.of(moved), KEYS), Optional.of(moved)));
        assertThat(town.get("k1")).isEmpty();
        assertThat(town.get("k2")).hasValue(moved);
    }

    @Test
    void aTransactionOfWhichNothingIsHeardIsReadBack() {
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            changes.add(Staged.of(Optional.empty(), Optional.of(item("{'orderId': 'h" + i + "'}")), KEYS));
        }
        int before = transactions().size();
        town.sandbox.faults().when((n, operation) -> operation.equals("TransactWriteItems"), new Fault.DropAfter());
        assertThat(town.save(Commit.together(TABLE, changes, Optional.empty())).done())
                .isEqualTo(100);
        assertThat(transactions()).hasSize(before + 5);
    }

    /** The statuses of all transactions so far; 0 where the answer was lost. */
    private static List<Integer> transactions() {
        return town.sandbox.faults().requests().stream()
                .filter(seen -> seen.operation().equals("TransactWriteItems"))
                .map(seen -> seen.status())
                .toList();
    }
}
