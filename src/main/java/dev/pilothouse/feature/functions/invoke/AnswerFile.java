package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Saves answers to files that only this person may read, exactly as they came. Screen thread only. */
public final class AnswerFile {
    private static final int AT_ONCE = 1 << 16;
    private final NewFile files;
    private final Notices notices;

    public AnswerFile(NewFile files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** Writes all of an answer; shows among the tasks, and can be stopped there. */
    Job save(String payload, Path file) {
        return files.write(
                Text.tr("Save the answer to {0}", file.getFileName()),
                file,
                progress -> write(payload, file, progress),
                bytes -> notices.done(Text.tr("The answer is in {0}.", file), Optional.empty()));
    }

    private static long write(String payload, Path file, Progress progress) throws IOException, InterruptedException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(payload);
        long size = bytes.remaining();
        progress.phase(Text.tr("writing"), 0, size);
        PrivateFile.write(file, out -> {
            byte[] part = new byte[AT_ONCE];
            while (bytes.hasRemaining()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                int length = Math.min(part.length, bytes.remaining());
                bytes.get(part, 0, length);
                out.write(part, 0, length);
                progress.add(0, length);
            }
        });
        return size;
    }
}
