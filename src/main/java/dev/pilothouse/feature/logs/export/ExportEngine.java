package dev.pilothouse.feature.logs.export;

import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Shown;
import dev.pilothouse.feature.logs.read.Personal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines to a file that only this person may read; what is personal is hidden in it. Blocking. */
final class ExportEngine {
    private static final JsonMapper JSON = new JsonMapper();
    private final Kept kept;
    private final Personal personal;
    private final Progress progress;

    ExportEngine(Kept kept, Personal personal, Progress progress) {
        this.kept = kept;
        this.personal = personal;
        this.progress = progress;
    }

    /** Writes those that fit, in place of a file that is there; answers how many. */
    long write(Path file, Form form, LineFilter filter) throws IOException, InterruptedException {
        Shown lines = new Shown(kept, filter);
        lines.catchUp();
        progress.phase(Text.tr("lines"), lines.size(), 0);
        long[] written = new long[1];
        PrivateFile.write(file, out -> written[0] = write(lines, form, out));
        return written[0];
    }

    private long write(Shown lines, Form form, OutputStream out) throws IOException, InterruptedException {
        long written = 0;
        for (int row = 0; row < lines.size(); row++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Optional<Line> line = lines.line(row).filter(it -> it.level() != Level.NOTE);
            if (line.isPresent()) {
                byte[] bytes = bytes(line.get(), form);
                out.write(bytes);
                written++;
                progress.add(1, bytes.length);
            }
        }
        return written;
    }

    private byte[] bytes(Line line, Form form) {
        String text = personal.hidden(line.text().stripTrailing());
        String words = switch (form) {
            case TEXT -> Instant.ofEpochMilli(line.time()) + " " + line.source().shown() + " " + text;
            case JSON_LINES ->
                JSON.createObjectNode()
                        .put("timestamp", Instant.ofEpochMilli(line.time()).toString())
                        .put("logGroup", line.source().group())
                        .put("logStream", line.source().stream())
                        .put("level", line.level().words())
                        .put("message", text)
                        .toString();
        };
        return (words + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
