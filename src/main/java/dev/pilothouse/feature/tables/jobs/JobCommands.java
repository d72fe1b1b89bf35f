package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with jobs. */
public final class JobCommands {
    private static final String PANE = "tables";

    /** Shows them. */
    public static final Command JOBS = new Command(
            "table-jobs",
            PANE,
            Text.tr("Exports and imports at AWS"),
            "fth-archive",
            Optional.empty(),
            false,
            List.of(
                    table("dynamodb:ListExports"),
                    table("dynamodb:DescribeExport"),
                    table("dynamodb:ListImports"),
                    table("dynamodb:DescribeImport")));

    /** Starts an export; AWS writes to the bucket with the person's own rights. */
    static final Command EXPORT = new Command(
            "start-export",
            PANE,
            Text.tr("Export to S3"),
            "fth-upload-cloud",
            Optional.empty(),
            true,
            List.of(table("dynamodb:ExportTableToPointInTime"), bucket("s3:PutObject")));

    /** Makes a table; AWS reads the bucket with the person's own rights. */
    static final Command IMPORT = new Command(
            "start-import",
            PANE,
            Text.tr("Make a table from S3"),
            "fth-download-cloud",
            Optional.empty(),
            true,
            List.of(table("dynamodb:ImportTable"), bucket("s3:GetObject"), bucket("s3:ListBucket")));

    private JobCommands() {}

    /** All of them; those that start something stand in the dialog only. */
    public static List<Command> all() {
        return List.of(JOBS);
    }

    /** What starting an export or an import takes. */
    public static List<Needs> starting() {
        return Stream.concat(EXPORT.needs().stream(), IMPORT.needs().stream()).toList();
    }

    private static Needs table(String action) {
        return new Needs(action, Text.tr("the table"));
    }

    private static Needs bucket(String action) {
        return new Needs(action, Text.tr("the bucket"));
    }
}
