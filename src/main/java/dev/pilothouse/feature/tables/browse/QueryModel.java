package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.TypedWhere;
import dev.pilothouse.feature.tables.query.Vocabulary;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.query.Words;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** What is looked for in a table, as it is put together, and what it comes to. Screen thread only. */
public final class QueryModel {
    private final TableSettings settings;
    private final When when;
    private final ObjectProperty<TableShape> table;
    private final ObservableList<String> conditions = FXCollections.observableArrayList();
    private final ObjectProperty<Search.Source> source = new SimpleObjectProperty<>(new Search.Source.Best());
    private final BooleanProperty descending = new SimpleBooleanProperty();
    private final BooleanProperty consistent = new SimpleBooleanProperty();
    private final ObjectProperty<List<Path>> columns = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<String, Type>> seen = new SimpleObjectProperty<>(Map.of());
    private final ObservableMap<String, String> parameters = FXCollections.observableHashMap();
    private final ObservableValue<List<String>> namesAskedFor = Bindings.createObjectBinding(this::asksFor, conditions);
    private final ObjectBinding<Asked> asked;
    private Optional<Search> sought = Optional.empty();

    /**
     * What time it is for {@code today}.
     *
     * @param zone where days begin
     */
    public record When(Clock clock, ZoneId zone) {}

    public QueryModel(TableShape shape, TableSettings settings, When when) {
        this.table = new SimpleObjectProperty<>(shape);
        this.settings = settings;
        this.when = when;
        this.asked = Bindings.createObjectBinding(
                this::ask, table, conditions, source, descending, consistent, columns, seen, parameters);
    }

    /** How the table is made; set again when that was read anew. */
    public ObjectProperty<TableShape> table() {
        return table;
    }

    TableSettings settings() {
        return settings;
    }

    /** What has to hold, each as it was typed. */
    ObservableList<String> conditions() {
        return conditions;
    }

    /** Where to look. */
    ObjectProperty<Search.Source> source() {
        return source;
    }

    /** Largest sort key first. */
    BooleanProperty descending() {
        return descending;
    }

    /** Whether every write answered before is seen. */
    BooleanProperty consistent() {
        return consistent;
    }

    /** What is wanted of each item; nothing: all of it. */
    ObjectProperty<List<Path>> columns() {
        return columns;
    }

    /** The types of what was read, by path. */
    ObjectProperty<Map<String, Type>> seen() {
        return seen;
    }

    /** What it comes to. */
    ObjectBinding<Asked> asked() {
        return asked;
    }

    /** What {@code :name} stands for in conditions, as it was typed. */
    ObservableMap<String, String> parameters() {
        return parameters;
    }

    /** The same, as it changes. */
    ObservableValue<List<String>> namesAskedFor() {
        return namesAskedFor;
    }

    /** The names of those that the conditions have. */
    List<String> asksFor() {
        return TypedWhere.parameters(conditions);
    }

    /** The attributes that are known: keys first, then what was read. */
    SequencedSet<String> attributes() {
        SequencedSet<String> names = new LinkedHashSet<>(table.get().keys().names());
        table.get().indexes().forEach(index -> names.addAll(index.keys().names()));
        names.addAll(settings.dates().keySet());
        names.addAll(seen.get().keySet());
        return names;
    }

    /** What an attribute's values are known to be. */
    Optional<Type> type(String attribute) {
        return Optional.ofNullable(vocabulary().types().get(attribute));
    }

    /** What all attributes are known to be. */
    public Map<String, Type> types() {
        return vocabulary().types();
    }

    /** Why a condition as typed is none, in a sentence; empty where it is one. */
    Optional<String> problem(String typed) {
        if (!TypedWhere.parameters(List.of(typed)).isEmpty()) {
            return Optional.empty();
        }
        return TypedWhere.read(typed, vocabulary()) instanceof Parsed.Broken<Where> broken
                ? Optional.of(broken.words())
                : Optional.empty();
    }

    /** Takes these in place of all conditions, each part for itself; what is none is refused with its words. */
    public void look(String typed) {
        if (typed.isBlank()) {
            conditions.clear();
            return;
        }
        switch (TypedWhere.read(typed, vocabulary())) {
            case Parsed.Fit<Where>(Where where) ->
                conditions.setAll(where.spoken().stream().map(Words::of).toList());
            case Parsed.Broken<Where> broken ->
                throw Refused.notDone(
                        Text.tr("“{0}” is no condition: {1}", typed, broken.words()),
                        Text.tr("Put it together above the rows instead."));
        }
    }

    /** Takes a saved or a linked query in place of what stands there. */
    public void look(List<String> where, Optional<String> index, boolean largestFirst) {
        conditions.setAll(where);
        source.set(index.<Search.Source>map(Search.Source.Index::new).orElseGet(Search.Source.Best::new));
        descending.set(largestFirst);
    }

    /** What is asked, as far as it can be read. */
    Optional<Search> search() {
        asked.get();
        return sought;
    }

    Vocabulary vocabulary() {
        return Vocabulary.of(table.get(), settings, when.clock().instant(), when.zone())
                .seen(seen.get());
    }

    private Asked ask() {
        sought = Optional.empty();
        Optional<String> missing = asksFor().stream()
                .filter(name -> parameters.getOrDefault(name, "").isBlank())
                .findFirst();
        if (missing.isPresent()) {
            return new Asked.Cannot(Fault.notDone(
                    Text.tr("This query asks for {0}.", missing.get()), Text.tr("Type it above, then run it.")));
        }
        List<Where> parts = new ArrayList<>();
        for (String condition : conditions) {
            String typed = Parameters.filled(condition, parameters);
            switch (TypedWhere.read(typed, vocabulary())) {
                case Parsed.Fit<Where>(Where where) -> parts.add(where);
                case Parsed.Broken<Where> broken -> {
                    return new Asked.Cannot(Fault.notDone(
                            Text.tr("“{0}”: {1}", typed, broken.words()), Text.tr("Change or remove it.")));
                }
            }
        }
        Search search = new Search(
                new Where.All(parts),
                source.get(),
                columns.get(),
                descending.get(),
                consistent.get(),
                OptionalInt.empty());
        sought = Optional.of(search);
        try {
            return new Asked.Can(new Planner(table.get(), settings).plan(search));
        } catch (Refused e) {
            return new Asked.Cannot(e.fault());
        }
    }
}
