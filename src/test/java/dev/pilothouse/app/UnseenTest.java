package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final List<Unseen.Ended> told = new ArrayList<>();
    private boolean away = true;

    /** A job that ends when it is told to. */
    private record Slow(ReadOnlyObjectWrapper<State> now) implements Job {
        @Override
        public String title() {
            return "Deploy release 49";
        }

        @Override
        public Instant started() {
            return START;
        }

        @Override
        public ReadOnlyObjectProperty<Standing> standing() {
            return new ReadOnlyObjectWrapper<>(Standing.NONE).getReadOnlyProperty();
        }

        @Override
        public ReadOnlyObjectProperty<State> state() {
            return now.getReadOnlyProperty();
        }

        @Override
        public boolean writes() {
            return true;
        }

        @Override
        public void cancel() {}
    }

    @Test
    void aLongTaskThatEndsUnseenIsToldOnce() {
        Slow job = begin();
        job.now().set(new Job.State.Done(after(11), "live"));
        assertThat(told).containsExactly(new Unseen.Ended(true, "Deploy release 49", "live"));
    }

    @Test
    void aFailureSaysWhatHappened() {
        Slow job = begin();
        job.now().set(new Job.State.Ended(after(60), Fault.notDone("The bucket is gone.", ""), false));
        assertThat(told).containsExactly(new Unseen.Ended(false, "Deploy release 49", "The bucket is gone."));
    }

    @Test
    void ashortOneAndOneThatSomebodyWatchesAreNotTold() {
        begin().now().set(new Job.State.Done(after(9), ""));
        away = false;
        begin().now().set(new Job.State.Done(after(60), ""));
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsToldNeverBecomesPartOfACommandOrOfMarkup() {
        DesktopNote linux = DesktopNote.of("Linux", "bin:/usr/bin", file -> file.startsWith("/usr"))
                .orElseThrow();
        assertThat(linux.telling("-u; rm", "<b>\" & more"))
                .containsExactly(
                        "/usr/bin/notify-send", "--app-name=Pilothouse", "--", "-u; rm", "&lt;b&gt;\" &amp; more");
        DesktopNote mac = DesktopNote.of("Mac OS X", "", file -> true).orElseThrow();
        assertThat(mac.telling("title\"", "text").subList(7, 9)).containsExactly("title\"", "text");
        assertThat(DesktopNote.of("Windows 11", "/usr/bin", file -> true)).isEmpty();
        assertThat(DesktopNote.of("Linux", "/usr/bin", Path::isAbsolute)).isPresent();
        assertThat(DesktopNote.of("Linux", "/usr/bin", file -> false)).isEmpty();
    }

    private Slow begin() {
        if (jobs.isEmpty()) {
            new Unseen(jobs, () -> away, told::add);
        }
        Slow job = new Slow(new ReadOnlyObjectWrapper<>(new Job.State.Running()));
        jobs.add(job);
        return job;
    }

    private static Instant after(int seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }
}
