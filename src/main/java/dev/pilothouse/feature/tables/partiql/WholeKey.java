package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The one item that a condition names. */
final class WholeKey {
    private WholeKey() {}

    /** @throws Refused where it names none, or several */
    static Key in(Condition where, TableShape table) {
        SequencedMap<String, Value> key = new LinkedHashMap<>();
        for (KeyAttribute attribute : table.keys().attributes()) {
            List<Value> values = where.conjuncts().stream()
                    .flatMap(part -> Reach.values(part, Path.of(attribute.name())).stream())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            if (values.size() != 1) {
                throw Refused.notDone(
                        values.isEmpty()
                                ? Text.tr(
                                        "A statement that writes names one item, but WHERE does not say {0} = ….",
                                        attribute.name())
                                : Text.tr(
                                        "A statement that writes names one item, but WHERE leaves several to {0}.",
                                        attribute.name()),
                        Text.tr(
                                "Name the whole key: {0}. Several items are edited as selected rows.",
                                String.join(Text.tr(" and "), table.keys().names())));
            }
            key.put(attribute.name(), fitting(attribute, values.getFirst()));
        }
        return new Key(key);
    }

    private static Value fitting(KeyAttribute attribute, Value value) {
        if (!value.type().code().equals(attribute.type().code())) {
            throw Refused.notDone(
                    Text.tr(
                            "The key {0} is of the type {1}, and this is a {2}: no item has it.",
                            attribute.name(),
                            attribute.type().code(),
                            value.type().words()),
                    Text.tr("Text stands in single quotes, a number in none."));
        }
        return value;
    }
}
