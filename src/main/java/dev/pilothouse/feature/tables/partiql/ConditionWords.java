package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.query.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in the words of the query builder. */
final class ConditionWords {
    private ConditionWords() {}

    static String all(List<Condition> parts) {
        return parts.stream().map(ConditionWords::of).collect(Collectors.joining(Text.tr(" and ")));
    }

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Holds(Path path, Check check) -> Words.of(new Where.Holds(path, check));
            case Condition.All(List<Condition> parts) -> "(" + all(parts) + ")";
            case Condition.Any(List<Condition> parts) ->
                parts.stream().map(ConditionWords::of).collect(Collectors.joining(Text.tr(" or "), "(", ")"));
            case Condition.Not(Condition part) -> Text.tr("not {0}", of(part));
            case Condition.Beyond(String text) -> Visible.line(text);
        };
    }
}
