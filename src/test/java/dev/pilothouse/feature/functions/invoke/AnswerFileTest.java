package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFileTest {
    private final Notices notices = new Notices(Clock.systemUTC());
    private final Scope scope = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC()).scope();
    private final List<Prompts.Question> asked = new ArrayList<>();
    private final AtomicReference<Runnable> yes = new AtomicReference<>();
    private final AnswerFile answers = new AnswerFile(
            new NewFile(scope, (question, onYes) -> {
                asked.add(question);
                yes.set(onYes);
            }),
            notices);

    @TempDir
    Path folder;

    @Test
    void aLargeAnswerIsWrittenAsItCameForThisPersonAlone() throws Exception {
        Path file = folder.resolve("answer.json");
        String payload = "{\"é\":\"" + "漢".repeat(300_000) + "\"}";
        ended(answers.save(payload, file));
        assertThat(Files.readString(file)).isEqualTo(payload);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void aFileThatIsThereStaysUntilSomebodyAgreesThatItGoes() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), "mine");
        ended(answers.save("{}", file));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().title()).isEqualTo("Replace mine.json?");
        assertThat(file).hasContent("mine");
        yes.get().run();
        await().untilAsserted(() -> assertThat(file).hasContent("{}"));
    }

    @Test
    void whatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "x").resolve("answer.json");
        Job job = ended(answers.save("{}", file));
        assertThat(job.state().get()).isInstanceOf(Job.State.Ended.class);
    }

    private static Job ended(Job job) {
        await().until(() -> !job.running());
        return job;
    }
}
