package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Difference;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Placeholders;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the requests for a staged change. Pure. */
final class Requests {
    // "Expression parameters", Developer Guide: 4 KB for the text, 300 operators; two of ours may stand in one part.
    private static final int LONGEST = 4096;
    private static final int MOST_PARTS = 140;
    private final Versions versions;

    Requests(Versions versions) {
        this.versions = versions;
    }

    /** One, or two where the key changes: those have to be sent as one transaction. */
    List<Request> of(Staged change) {
        return switch (change) {
            case Staged.Edited(Key key, Item was, Item is) -> List.of(update(key, was, is));
            case Staged.Added(Key key, Item is) -> List.of(put(key, is));
            case Staged.Deleted(Key key, Item was) -> List.of(delete(key, was));
            case Staged.Moved(Key key, Key to, Item was, Item is) ->
                List.of(delete(key, was), put(to, versions.next(was, is)));
        };
    }

    private Request update(Key key, Item was, Item is) {
        Item after = versions.next(was, is);
        List<Difference> differences = Diff.between(was, after).differences();
        return update(key, was, after, differences)
                .or(() -> update(key, was, after, whole(differences, was, after)))
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("“{0}” differs in more places than DynamoDB takes in one write.", key.words()),
                        Text.tr("Save some of them first, then the others.")));
    }

    // Empty where DynamoDB would refuse the expressions as too long.
    private Optional<Request> update(Key key, Item was, Item after, List<Difference> differences) {
        Placeholders placeholders = Placeholders.numbered();
        Conditions conditions = new Conditions(placeholders);
        conditions.exists(key);
        versions.of(was).ifPresent(path -> conditions.asRead(path, was));
        List<String> set = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        for (Difference each : differences) {
            conditions.untouched(each, was);
            String path = placeholders.path(each.path());
            each.after()
                    .ifPresentOrElse(
                            value -> set.add(path + " = " + placeholders.value(each.path(), value)),
                            () -> remove.add(path));
        }
        String update = (clause("SET ", set) + clause("REMOVE ", remove)).strip();
        boolean fits = update.length() <= LONGEST
                && conditions.text().length() <= LONGEST
                && conditions.count() <= MOST_PARTS
                && differences.size() <= MOST_PARTS;
        return fits
                ? Optional.of(new Request.Update(
                        key,
                        update,
                        clause(conditions, placeholders),
                        new After(
                                after,
                                differences.stream().map(Difference::path).toList())))
                : Optional.empty();
    }

    private Request put(Key key, Item item) {
        Placeholders placeholders = Placeholders.numbered();
        Conditions conditions = new Conditions(placeholders);
        conditions.existsNot(key);
        return new Request.Put(key, item, clause(conditions, placeholders));
    }

    private Request delete(Key key, Item was) {
        Placeholders placeholders = Placeholders.numbered();
        Conditions conditions = new Conditions(placeholders);
        conditions.exists(key);
        versions.of(was).ifPresent(path -> conditions.asRead(path, was));
        for (String name : was.attributes().keySet()) {
            if (!key.names().contains(name)
                    && conditions.count() < MOST_PARTS
                    && conditions.text().length() < LONGEST - 64) {
                conditions.asRead(Path.of(name), was);
            }
        }
        return new Request.Delete(key, clause(conditions, placeholders));
    }

    private static List<Difference> whole(List<Difference> differences, Item was, Item after) {
        return differences.stream()
                .map(each -> each.path().attribute())
                .collect(LinkedHashSet<String>::new, LinkedHashSet::add, LinkedHashSet::addAll)
                .stream()
                .map(name -> new Difference(Path.of(name), was.get(name), after.get(name)))
                .toList();
    }

    private static Request.Clause clause(Conditions conditions, Placeholders placeholders) {
        Map<String, Value> values = placeholders.values();
        return new Request.Clause(conditions.text(), placeholders.names(), values);
    }

    private static String clause(String verb, List<String> parts) {
        return parts.isEmpty() ? "" : verb + String.join(", ", parts) + " ";
    }
}
