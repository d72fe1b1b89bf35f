package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;

/**
 * A statement that was read.
 *
 * @param parameters what is to be filled in, each time that it stands there, in order
 * @param literals the values that stand in it, in order
 * @param sent as DynamoDB gets it: a question mark for each of the parameters
 */
public record Written(Statement statement, List<Parameter> parameters, List<Literal> literals, String sent) {
    public Written {
        parameters = List.copyOf(parameters);
        literals = List.copyOf(literals);
    }

    /**
     * A value that is filled in when the statement is run.
     *
     * @param name as it stands behind the colon; of a question mark the attribute beside it, or its number
     * @param beside the attribute that it is compared with or put into
     */
    public record Parameter(String name, Optional<Path> beside) {}

    /**
     * A value that stands in the statement.
     *
     * @param from its first character, from 0
     * @param to the one after its last
     * @param beside the attribute that it is compared with or put into
     */
    public record Literal(Value value, int from, int to, Optional<Path> beside) {}

    /** The names that are asked for, each once. */
    public List<String> asksFor() {
        return parameters.stream().map(Parameter::name).distinct().toList();
    }
}
