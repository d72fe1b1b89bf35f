package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import java.util.List;

/** What the journal tells of jobs. */
final class JobChanges {
    private static final String FEATURE = "tables";

    private JobChanges() {}

    static Change of(String table, ExportOrder order) {
        String title = order.why().isEmpty()
                ? Text.tr("Export {0} to S3", table)
                : Text.tr("Export {0} to S3: {1}", table, order.why());
        return Change.of(FEATURE, title)
                .to(table, List.of(order.place().address()))
                .irreversible(Text.tr(
                        "The table stays as it is. The files stay in the bucket until somebody deletes them there."));
    }

    static Change of(ImportOrder order) {
        return Change.of(FEATURE, Text.tr("Make the table {0} from S3", order.table()))
                .to(order.table(), List.of(order.place().address()))
                .irreversible(Text.tr("Pilothouse makes tables this way and deletes none."));
    }

    static Effect begun(TableJob job) {
        return Effect.of(
                switch (job) {
                    case TableJob.Export export ->
                        Text.tr("Export {0} was begun.", export.facts().id());
                    case TableJob.Import made ->
                        Text.tr("Import {0} was begun.", made.facts().id());
                });
    }
}
