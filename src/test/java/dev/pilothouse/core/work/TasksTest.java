package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final Office office = new Office();

    @Test
    void jobsAreListedNewestFirstAndTheOldestThatEndedAreForgotten() {
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = office.tasks(waiting::add);
        Job running = slow.scope().run(Permits.any(), Change.of("test", "Long"), progress -> "", done -> {});
        for (int number = 0; number < 60; number++) {
            slow.scope().run(Permits.any(), Change.of("test", "Job " + number), progress -> "", done -> {});
            waiting.removeLast().run();
        }
        assertThat(slow.jobs()).hasSize(52).endsWith(running);
        assertThat(slow.jobs().getFirst().title()).isEqualTo("Job 59");
    }
}
