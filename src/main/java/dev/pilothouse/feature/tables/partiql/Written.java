package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import java.util.List;
import java.util.Optional;

/**
 * A statement that was read.
 *
 * @param parameters what is to be filled in, each time that it stands there, in order
 * @param sent as DynamoDB gets it: a question mark for each of the parameters
 */
public record Written(Statement statement, List<Parameter> parameters, String sent) {
    public Written {
        parameters = List.copyOf(parameters);
    }

    /**
     * A value that is filled in when the statement is run.
     *
     * @param name as it stands behind the colon; of a question mark the attribute beside it, or its number
     * @param beside the attribute that it is compared with or put into
     */
    public record Parameter(String name, Optional<Path> beside) {}

    /** The names that are asked for, each once. */
    public List<String> asksFor() {
        return parameters.stream().map(Parameter::name).distinct().toList();
    }
}
