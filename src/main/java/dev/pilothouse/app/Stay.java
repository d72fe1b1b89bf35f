package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.command.Denial;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** What the work of one person leaves in a window, notices and tasks; nobody else sees it. Screen thread only. */
final class Stay {
    private final Notices notices;
    private final Tasks tasks;
    private final Toasts toasts;
    private boolean over;

    /** @param denied told of what AWS denied this person */
    Stay(Clock clock, Consumer<Denial> denied) {
        notices = new Notices(clock);
        Denials explains = new Denials(new Faults(), denial -> {
            if (!over) {
                denied.accept(denial);
            }
        });
        tasks = new Tasks(Platform::runLater, explains, notices, clock);
        toasts = new Toasts(notices, clock);
    }

    Notices notices() {
        return notices;
    }

    Tasks tasks() {
        return tasks;
    }

    Toasts toasts() {
        return toasts;
    }

    /** What runs and writes. */
    List<Job> changes() {
        return running().stream().filter(Job::writes).toList();
    }

    /** Stops all that runs; what it still comes to is shown to nobody. */
    void end() {
        over = true;
        running().forEach(Job::cancel);
    }

    private List<Job> running() {
        return tasks.jobs().stream().filter(Job::running).toList();
    }
}
