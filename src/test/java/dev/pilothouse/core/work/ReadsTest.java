package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private final Office office = new Office();
    private final ObjectProperty<Load<String>> target = new SimpleObjectProperty<>(Load.idle());
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aReadIsBusyAndThenReady() {
        List<Load<String>> seen = seen();
        office.inOrder.scope().load("Read", target, progress -> "value");
        assertThat(seen)
                .containsExactly(
                        new Load.Busy<>(Optional.empty(), Standing.NONE), new Load.Ready<>("value", Office.NOW));
    }

    @Test
    void aReadTellsHowFarItIsAndAStoppedOneShowsWhatItShowedBefore() {
        target.set(new Load.Ready<>("old", Office.NOW));
        Scope scope = office.inOrder.scope();
        List<Load<String>> seen = new ArrayList<>();
        target.subscribe((before, now) -> seen.add(now));

        scope.load("Read", target, progress -> {
            progress.phase("files", 2, 0);
            progress.add(1, 0);
            scope.cancel(target);
            return "new";
        });

        assertThat(seen)
                .filteredOn(Load.Busy.class::isInstance)
                .extracting(load -> ((Load.Busy<String>) load).standing().items())
                .endsWith(1L);
        assertThat(target.get()).isEqualTo(new Load.Ready<>("old", Office.NOW));
    }

    @Test
    void whatHasEndedIsNotTakenBackByCancelling() {
        Scope scope = office.inOrder.scope();
        scope.load("Read", target, progress -> {
            throw Refused.notDone("Gone.", "Look elsewhere.");
        });
        scope.cancel(target);
        assertThat(target.get()).isInstanceOf(Load.Failed.class);
    }

    @Test
    void aRefreshKeepsTheOldValueAlsoWhenItFails() {
        Scope scope = office.inOrder.scope();
        scope.load("Read", target, progress -> "old");
        List<Load<String>> seen = seen();
        scope.load("Read", target, progress -> {
            throw Refused.notDone("Gone.", "Look elsewhere.");
        });
        assertThat(seen)
                .containsExactly(
                        new Load.Busy<>(Optional.of("old"), Standing.NONE),
                        new Load.Failed<>(
                                Fault.notDone("Gone.", "Look elsewhere.").ofReading(), Optional.of("old")));
        assertThat(office.notices.list()).isEmpty();
    }

    @Test
    void aReadThatComesToNothingFails() {
        office.inOrder.scope().load("Read", target, progress -> null);
        assertThat(target.get()).isInstanceOf(Load.Failed.class);
    }

    @Test
    void aNewerReadInterruptsAndSilencesTheOlder() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Scope scope = office.tasks.scope();
        scope.load("Old", target, progress -> {
            begun.countDown();
            assertThat(catchThrowable(never::await)).isInstanceOf(InterruptedException.class);
            interrupted.countDown();
            answered.await();
            return "old";
        });
        begun.await();
        scope.load("New", target, progress -> "new");
        Office.await().until(() -> target.get() instanceof Load.Ready);
        interrupted.await();
        answered.countDown();
        Office.await()
                .during(Duration.ofMillis(50))
                .until(() -> target.get().shown().equals(Optional.of("new")));
    }

    @Test
    void closingAScopeInterruptsItsReadsAndDropsWhatTheyCameTo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Scope scope = office.tasks.scope();
        scope.load("Read", target, progress -> {
            begun.countDown();
            try {
                never.await();
                return "never";
            } finally {
                ended.countDown();
            }
        });
        begun.await();
        scope.close();
        ended.await();
        scope.load("Read again", target, progress -> "after closing");
        Office.await().during(Duration.ofMillis(50)).until(() -> target.get() instanceof Load.Busy);
    }

    private List<Load<String>> seen() {
        List<Load<String>> seen = new ArrayList<>();
        target.addListener((property, before, after) -> seen.add(after));
        return seen;
    }
}
