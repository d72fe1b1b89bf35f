package dev.pilothouse.feature.logs.export;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.read.LinesModel;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Writes the lines that are shown to a file. Screen thread only. */
public final class ExportModel {
    private final NewFile files;
    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty();

    public ExportModel(NewFile files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** Whether it is being said where to. */
    public BooleanProperty open() {
        return open;
    }

    /** Writes them, after asking where a file is there already; shows among the tasks, and can be stopped there. */
    Job write(LinesModel lines, Path file, Form form) {
        open.set(false);
        var filter = lines.filter().get();
        var personal = lines.personal();
        return files.write(
                Text.tr("Export {0}", file.getFileName()),
                file,
                progress -> {
                    long written = new ExportEngine(lines.kept(), personal, progress).write(file, form, filter);
                    progress.note(Counts.lines(written));
                    return written;
                },
                written -> notices.info(Text.tr("{0} written to {1}.", Counts.lines(written), file)));
    }
}
