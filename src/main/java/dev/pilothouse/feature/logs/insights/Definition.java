package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.logs.SavedQueries;
import java.util.List;

/**
 * A query as the account keeps it, but for the id that CloudWatch Logs gives it.
 *
 * @param groups those it is saved with; may be none
 */
record Definition(String name, String query, List<String> groups) {
    /** CloudWatch Logs API, {@code PutQueryDefinition}: a name has 255 characters at most. */
    static final int LONGEST_NAME = 255;

    Definition {
        groups = List.copyOf(groups);
    }

    static Definition of(SavedQueries.Saved saved) {
        return new Definition(saved.name(), saved.text(), saved.groups());
    }
}
