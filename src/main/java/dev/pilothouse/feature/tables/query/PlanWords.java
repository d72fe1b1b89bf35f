package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how a search is done: {@code Query on byStatus: status = PENDING, placedAt ≥ today, newest first}. */
final class PlanWords {
    private final Candidate chosen;
    private final Search search;
    private final TableSettings settings;

    PlanWords(Candidate chosen, Search search, TableSettings settings) {
        this.chosen = chosen;
        this.search = search;
        this.settings = settings;
    }

    String line() {
        Set<Where> used = new HashSet<>(chosen.use().map(KeyUse::used).orElse(List.of()));
        List<String> keys = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Where part : search.where().spoken()) {
            boolean key = part.plain().conjuncts().stream().anyMatch(used::contains);
            (key ? keys : others).add(Words.of(part));
        }
        List<String> phrases = new ArrayList<>();
        phrases.add(Text.tr("{0}: {1}", access(), told(keys, others)));
        chosen.use().flatMap(this::order).ifPresent(phrases::add);
        return String.join(", ", phrases);
    }

    private String told(List<String> keys, List<String> others) {
        String filter = String.join(Text.tr(" and "), others);
        if (keys.isEmpty()) {
            return others.isEmpty() ? Text.tr("everything") : Text.tr("keeps {0}", filter);
        }
        return String.join(", ", keys) + (others.isEmpty() ? "" : Text.tr("; keeps {0}", filter));
    }

    private String access() {
        String place = chosen.index().map(IndexShape::name).orElse(settings.shown());
        int queries = chosen.use().map(use -> use.partitions().size()).orElse(0);
        return switch (queries) {
            case 0 -> Text.tr("Scan of {0}", place);
            case 1 -> Text.tr("Query on {0}", place);
            default -> Text.tr("{0} queries on {1}", queries, place);
        };
    }

    // What is told is the same everywhere; the next attribute makes the order.
    private Optional<String> order(KeyUse use) {
        return chosen.keys().sort().stream()
                .map(KeyAttribute::name)
                .skip(use.told())
                .findFirst()
                .map(name -> {
                    boolean date = settings.dates().containsKey(name);
                    if (search.descending()) {
                        return date ? Text.tr("newest first") : Text.tr("largest {0} first", name);
                    }
                    return date ? Text.tr("oldest first") : Text.tr("by {0}", name);
                });
    }

    List<String> notes(Where rest) {
        List<String> notes = new ArrayList<>();
        String place = chosen.index().map(IndexShape::name).orElse(settings.shown());
        if (chosen.use().isEmpty() && !search.where().conjuncts().isEmpty()) {
            notes.add(Text.tr("These conditions name no partition, so everything is read and then sorted out."));
        }
        if (chosen.use().isEmpty() && search.descending()) {
            notes.add(Text.tr("A scan comes in no order."));
        }
        if (chosen.use().filter(use -> use.partitions().size() > 1).isPresent()) {
            notes.add(Text.tr("Rows are in order within each query."));
        }
        if (!chosen.lacking().isEmpty()) {
            String attributes = String.join(Text.tr(" or "), chosen.lacking());
            notes.add(Text.tr("Items without {0} are not in {1}, so they are not found.", attributes, place));
        }
        if (!search.columns().isEmpty()) {
            notes.add(Text.tr("Only the shown columns are read; that saves no read units."));
        }
        if (!chosen.isWhole()) {
            notes.add(Text.tr("{0} holds only some attributes: an item is read whole before it is edited.", place));
        } else if (!search.columns().isEmpty()) {
            notes.add(Text.tr("An item is read whole before it is edited."));
        }
        if (!rest.conjuncts().isEmpty()) {
            String words = rest.conjuncts().stream().map(Words::of).collect(Collectors.joining(Text.tr(" and ")));
            notes.add(Text.tr("DynamoDB can’t check this with the key, so it is checked here: {0}.", words));
        }
        return notes;
    }
}
