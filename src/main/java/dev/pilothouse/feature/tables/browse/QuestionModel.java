package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.kept.Impersonal;
import dev.pilothouse.feature.tables.partiql.StatementWriter;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What is looked for in a table: by conditions that are put together, or by a statement. Screen thread only. */
public final class QuestionModel {
    private final QueryModel query;
    private final StatementModel statement;
    private final BooleanProperty partiql = new SimpleBooleanProperty();
    private final ObjectBinding<Asked> asked;

    QuestionModel(QueryModel query, Scope scope, Supplier<List<String>> tables) {
        this.query = query;
        this.statement = new StatementModel(query, scope, tables);
        this.asked = Bindings.createObjectBinding(
                () -> partiql.get() ? statement.asked().get() : query.asked().get(),
                partiql,
                query.asked(),
                statement.asked());
        partiql.subscribe((before, now) -> {
            if (now && statement.isOffered()) {
                statement.offer(same());
            }
        });
    }

    QueryModel query() {
        return query;
    }

    StatementModel statement() {
        return statement;
    }

    /** Whether a statement is written. */
    public BooleanProperty partiql() {
        return partiql;
    }

    /** What it comes to. */
    ObjectBinding<Asked> asked() {
        return asked;
    }

    /** How it is read; empty where it can't be, or writes. */
    public ObservableValue<Optional<Plan>> plan() {
        return asked.map(it -> it instanceof Asked.Can(Plan plan) ? Optional.of(plan) : Optional.empty());
    }

    /** What stands there, to be kept; without a name. */
    public SavedQuery present() {
        String table = query.table().get().name();
        statement.code().finish();
        return partiql.get()
                ? new SavedQuery("", table, Optional.empty(), List.of(), false, Optional.of(statement.text()))
                : new SavedQuery(
                        "",
                        table,
                        query.source().get() instanceof Search.Source.Index(String index)
                                ? Optional.of(index)
                                : Optional.empty(),
                        List.copyOf(query.conditions()),
                        query.descending().get(),
                        Optional.empty());
    }

    /** The same without values of attributes that are personal: those are asked for. */
    public SavedQuery presentable(BiPredicate<Path, Value> personal) {
        return new Impersonal(personal, query.vocabulary()).of(present());
    }

    /** Takes a kept query in place of what stands there. */
    public void open(SavedQuery kept) {
        kept.statement().ifPresentOrElse(this::write, () -> {
            partiql.set(false);
            query.look(kept.where(), kept.index(), kept.descending());
        });
    }

    private void write(String text) {
        statement.write(text);
        partiql.set(true);
    }

    // So that somebody can go on from what was put together.
    private String same() {
        TableShape table = query.table().get();
        Optional<Search> search = query.search();
        Optional<IndexShape> index =
                query.asked().get() instanceof Asked.Can can ? can.plan().index() : Optional.empty();
        boolean ordered = query.descending().get()
                && query.asked().get() instanceof Asked.Can can
                && can.plan().isQuery();
        KeyShape keys = index.map(IndexShape::keys).orElse(table.keys());
        return StatementWriter.select(
                table.name(),
                index.map(IndexShape::name),
                search.map(Search::columns).orElse(List.of()),
                search.map(Search::where).orElse(Where.ANYTHING),
                keys.sort().stream().map(KeyAttribute::name).findFirst().filter(name -> ordered));
    }
}
