package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.Orders.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StagingTest {
    private static final Item READ = item("{'orderId': 'a', 'status': 'PENDING'}");
    private static final Item PAID = item("{'orderId': 'a', 'status': 'PAID'}");
    private static final Item NEW = item("{'orderId': 'n'}");
    private static final Staging NONE = Staging.none(KEYS);

    @Test
    void anItemIsComparedWithWhatWasReadFirstAndWaitsNoMoreWhenItIsThatAgain() {
        Staging once = NONE.edit(READ, PAID);
        assertThat(once.changes().values()).containsExactly(new Staged.Edited(key(READ), READ, PAID));
        Staging twice = once.edit(PAID, item("{'orderId': 'a', 'status': 'SHIPPED'}"));
        assertThat(twice.of(key(READ)).orElseThrow().read()).hasValue(READ);
        assertThat(twice.edit(READ, READ).isEmpty()).isTrue();
        assertThat(once.shown(READ)).hasValue(PAID);
        assertThat(NONE.edit(READ, READ)).isSameAs(NONE);
    }

    @Test
    void aNewItemThatIsEditedStaysNewAndOneThatIsDeletedIsJustNotAdded() {
        Staging added = NONE.add(NEW);
        Item edited = item("{'orderId': 'n', 'status': 'PAID'}");
        assertThat(added.edit(NEW, edited).changes().values()).containsExactly(new Staged.Added(key(NEW), edited));
        Item moved = item("{'orderId': 'm'}");
        assertThat(added.edit(NEW, moved).changes().values()).containsExactly(new Staged.Added(key(moved), moved));
        assertThat(added.delete(NEW).isEmpty()).isTrue();
        assertThat(added.takes(key(NEW))).isTrue();
    }

    @Test
    void anotherKeyIsOneItemThatGoesAndOneThatComes() {
        Item moved = item("{'orderId': 'b', 'status': 'PENDING'}");
        Staging staging = NONE.edit(READ, moved);
        assertThat(staging.changes().values()).containsExactly(new Staged.Moved(key(READ), key(moved), READ, moved));
        assertThat(staging.takes(key(moved))).isTrue();
        assertThat(staging.edit(READ, PAID).changes().values())
                .containsExactly(new Staged.Edited(key(READ), READ, PAID));
    }

    @Test
    void whatIsDeletedAndAddedAgainIsAnEdit() {
        Staging staging = NONE.delete(READ).add(PAID);
        assertThat(staging.changes().values()).containsExactly(new Staged.Edited(key(READ), READ, PAID));
    }

    @Test
    void everyStepCanBeUndoneAndRedone() {
        SplittableRandom random = new SplittableRandom(1);
        List<Staging> states = new ArrayList<>(List.of(NONE));
        for (int i = 0; i < 60; i++) {
            Item read = item("{'orderId': '" + random.nextInt(9) + "'}");
            Staging last = states.getLast();
            Staging next = random.nextInt(3) == 0
                    ? last.delete(read)
                    : last.edit(read, item("{'orderId': '" + random.nextInt(9) + "', 'n': " + i + "}"));
            if (next != last) {
                states.add(next);
            }
        }
        Staging back = states.getLast();
        for (int i = states.size() - 2; i >= 0; i--) {
            back = back.undo();
            assertThat(back.changes()).isEqualTo(states.get(i).changes());
        }
        assertThat(back.canUndo()).isFalse();
        for (int i = 1; i < states.size(); i++) {
            back = back.redo();
            assertThat(back.changes()).isEqualTo(states.get(i).changes());
        }
        assertThat(back.canRedo()).isFalse();
        assertThat(back.undo().add(NEW).canRedo()).isFalse();
    }

    @Test
    void whatWasSavedNeverComesBackByUndo() {
        Staging staging = NONE.edit(READ, PAID).add(NEW);
        Staging saved = staging.saved(List.of(key(READ)));
        assertThat(saved.changes().values()).containsExactly(new Staged.Added(key(NEW), NEW));
        assertThat(saved.undo().isEmpty()).isTrue();
        assertThat(saved.undo().undo().isEmpty()).isTrue();
    }

    @Test
    void whatIsEditedWhileItIsBeingSentGoesOnWaitingComparedWithWhatWasSaved() {
        Staging sent = NONE.edit(READ, PAID).add(NEW);
        Item later = item("{'orderId': 'a', 'status': 'SHIPPED'}");
        Staging edited = sent.edit(READ, later);
        List<Result> results = sent.changes().values().stream()
                .<Result>map(change -> new Result.Done(change, change.mine()))
                .toList();
        assertThat(sent.told(results).isEmpty()).isTrue();
        assertThat(edited.told(results).changes().values()).containsExactly(new Staged.Edited(key(READ), PAID, later));
        assertThat(edited.delete(READ).told(results).changes().values())
                .containsExactly(new Staged.Deleted(key(READ), PAID));
        assertThat(edited.told(results).undo().isEmpty()).isTrue();
        Result conflict =
                new Result.Conflict(sent.of(key(READ)).orElseThrow(), Optional.of(later), Result.Conflict.Where.ITEM);
        assertThat(sent.told(List.of(conflict)).changes()).isEqualTo(sent.changes());
    }

    @Test
    void aSettledConflictIsComparedWithWhatIsThereNow() {
        Item theirs = item("{'orderId': 'a', 'status': 'PENDING', 'note': 'x'}");
        Item merged = item("{'orderId': 'a', 'status': 'PAID', 'note': 'x'}");
        Staging staging = NONE.edit(READ, PAID).settle(key(READ), Optional.of(theirs), Optional.of(merged));
        assertThat(staging.changes().values()).containsExactly(new Staged.Edited(key(READ), theirs, merged));
        assertThat(staging.settle(key(READ), Optional.of(theirs), Optional.of(theirs))
                        .isEmpty())
                .isTrue();
        assertThat(staging.settle(key(READ), Optional.empty(), Optional.of(merged))
                        .changes()
                        .values())
                .containsExactly(new Staged.Added(key(READ), merged));
    }
}
