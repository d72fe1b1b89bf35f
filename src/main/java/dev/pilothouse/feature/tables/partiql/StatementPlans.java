package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.StatementRequest;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how DynamoDB will read a {@code SELECT}: it takes what the statement names, and chooses no index itself. Pure. */
public final class StatementPlans {
    private final TableShape table;
    private final TableSettings settings;

    public StatementPlans(TableShape table, TableSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /**
     * The plan for a statement about this table.
     *
     * @param sent as {@link Written#sent}
     * @param parameters their values, in order
     * @param consistent whether every write answered before is seen; twice the units
     * @throws Refused in words, where DynamoDB can't be asked so
     */
    public Plan plan(Statement.Select select, String sent, List<Value> parameters, boolean consistent) {
        Optional<IndexShape> index = select.index().map(this::index);
        if (consistent && !TableShape.mayBeConsistent(index)) {
            throw Refused.notDone(
                    Text.tr(
                            "The index {0} is global: it can’t be read consistently.",
                            select.index().orElseThrow()),
                    Text.tr("Choose otherwise under How to read."));
        }
        KeyShape keys = index.map(IndexShape::keys).orElse(table.keys());
        Reach reach = Reach.of(keys, select.where());
        List<Condition> others =
                new ArrayList<>(select.where().map(Condition::conjuncts).orElse(List.of()));
        others.removeAll(reach.used());
        StatementRequest request = new StatementRequest(
                table.name(),
                select.index(),
                sent,
                parameters,
                select.columns(),
                reach.isQuery(),
                !others.isEmpty(),
                consistent);
        boolean whole = index.isEmpty() || table.wholeItems(index.get());
        return new Plan(
                table,
                index,
                List.of(request),
                Where.ANYTHING,
                lacking(index, reach),
                whole && select.columns().isEmpty(),
                words(index, reach, others),
                notes(select, index, reach, others, request));
    }

    private IndexShape index(String name) {
        IndexShape index = table.index(name)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("{0} has no index {1}.", settings.shown(), name),
                        Text.tr("Change it in the statement.")));
        if (!index.status().readable()) {
            throw Refused.notDone(
                    Text.tr("The index {0} can’t be read: it is being made or deleted.", name),
                    Text.tr("Read the table itself, or wait."));
        }
        return index;
    }

    private List<String> lacking(Optional<IndexShape> index, Reach reach) {
        List<Path> told = reach.used().stream().flatMap(Condition::paths).toList();
        return index.stream()
                .flatMap(it -> it.keys().names().stream())
                .filter(name -> !table.keys().names().contains(name) && !told.contains(Path.of(name)))
                .toList();
    }

    private String place(Optional<IndexShape> index) {
        return index.map(IndexShape::name).orElse(settings.shown());
    }

    private String words(Optional<IndexShape> index, Reach reach, List<Condition> others) {
        String place = place(index);
        String access = switch (reach.partitions()) {
            case 0 -> Text.tr("Scan of {0}", place);
            case 1 ->
                reach.oneItem() && index.isEmpty() ? Text.tr("One item of {0}", place) : Text.tr("Query on {0}", place);
            default -> Text.tr("{0} queries on {1}", reach.partitions(), place);
        };
        String kept = ConditionWords.all(others);
        String told = reach.isQuery()
                ? ConditionWords.all(reach.used()) + (kept.isEmpty() ? "" : Text.tr("; keeps {0}", kept))
                : kept.isEmpty() ? Text.tr("everything") : Text.tr("keeps {0}", kept);
        return Text.tr("{0}: {1}", access, told);
    }

    private List<String> notes(
            Statement.Select select,
            Optional<IndexShape> index,
            Reach reach,
            List<Condition> others,
            StatementRequest request) {
        List<String> notes = new ArrayList<>();
        if (!reach.isQuery() && !others.isEmpty()) {
            notes.add(Text.tr("These conditions name no partition, so everything is read and then sorted out."));
        }
        lacking(index, reach).stream()
                .findFirst()
                .ifPresent(name -> notes.add(
                        Text.tr("Items without {0} are not in {1}, so they are not found.", name, place(index))));
        if (!select.columns().isEmpty()) {
            notes.add(Text.tr("Reading only some attributes saves no read units."));
        }
        List<String> missing = table.keys().names().stream()
                .filter(name -> !request.carries(name))
                .toList();
        if (!missing.isEmpty()) {
            notes.add(Text.tr(
                    "The rows don’t tell which items they are, so they can’t be edited: {0} is not among what is"
                            + " selected.",
                    String.join(Text.tr(" and "), missing)));
        } else if (index.isPresent() && !table.wholeItems(index.get())
                || !select.columns().isEmpty()) {
            notes.add(Text.tr("The rows are parts of items: each is read whole before it is edited."));
        }
        return notes;
    }
}
