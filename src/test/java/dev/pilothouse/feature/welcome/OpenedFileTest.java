package dev.pilothouse.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace file that the desktop opens the program with. */
class OpenedFileTest {
    @TempDir
    private Path profile;

    @Test
    void isLookedAtAndNothingOfItIsKept() throws Exception {
        ShelfModel model = model();
        model.look(Path.of(
                OpenedFileTest.class.getResource("/workspaces/known.json").toURI()));
        assertThat(model.aside().get()).isInstanceOf(Aside.Importing.class);
        assertThat(model.arrival().get())
                .isInstanceOfSatisfying(
                        Load.Ready.class,
                        ready -> assertThat(((Arrival) ready.value()).known()).isEmpty());
        assertThat(shelf().kept()).isEmpty();
    }

    @Test
    void isNeverTakenForAnAddress() {
        ShelfModel model = model();
        model.look(Path.of("https://shop.example/acme.pilothouse"));
        assertThat(model.arrival().get()).isInstanceOf(Load.Failed.class);
        assertThat(Path.of(model.file().get())).isAbsolute();
    }

    private ShelfModel model() {
        Notices notices = new Notices(Clock.systemUTC());
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, new Faults(), notices, Clock.systemUTC());
        Prompts none = (question, then) -> {
            throw new AssertionError("asked: " + question.title());
        };
        return new ShelfModel(shelf(), tasks.scope(), none, notices);
    }

    private Shelf shelf() {
        return new Shelf(profile, new WorkspaceFile(Sections.installed()));
    }
}
