package dev.pilothouse.core.work;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes files among the tasks; one that is there is replaced only after asking. Screen thread only. */
public record NewFile(Scope scope, Prompts prompts) {
    /**
     * Writes a file, unless there is one: then it asks first.
     *
     * @param title of the task
     * @param work writes the file
     * @param done gets its result, on the screen's thread
     */
    public <T> Job write(String title, Path file, Work<T> work, Consumer<T> done) {
        return scope.follow(
                title,
                progress -> Files.exists(file) ? Optional.<T>empty() : Optional.of(work.run(progress)),
                written -> written.ifPresentOrElse(
                        done, () -> prompts.confirm(question(file), () -> scope.follow(title, work, done))));
    }

    private static Prompts.Question question(Path file) {
        return new Prompts.Question(
                Text.tr("Replace {0}?", file.getFileName()),
                Text.tr("There is a file of this name in {0} already. What it holds is lost.", file.getParent()),
                Text.tr("Replace"),
                Optional.empty(),
                true);
    }
}
