package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.partiql.Intent;
import dev.pilothouse.feature.tables.partiql.Statement;
import dev.pilothouse.feature.tables.partiql.StatementPlans;
import dev.pilothouse.feature.tables.partiql.StatementReader;
import dev.pilothouse.feature.tables.partiql.Written;
import dev.pilothouse.feature.tables.query.TypedWhere;
import dev.pilothouse.ui.code.CodeModel;
import dev.pilothouse.ui.code.Mark;
import dev.pilothouse.ui.code.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** A statement of PartiQL as somebody writes it, and what it comes to. Screen thread only. */
public final class StatementModel {
    // As DynamoDB's parser tells places.
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,4}),? column (\\d{1,4})");
    private final QueryModel query;
    private final Supplier<List<String>> tables;
    private final CodeModel<Read> code;
    private final ObjectProperty<Optional<Read>> read = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, String> parameters = FXCollections.observableHashMap();
    private final ObjectBinding<Asked> asked;
    private Optional<String> offered = Optional.of("");

    /**
     * A statement that could be read.
     *
     * @param text as it was written
     */
    record Read(String text, Written written) {}

    /**
     * @param query knows the table, and how to read it
     * @param tables the names of those that are listed; none as long as nobody knows
     */
    StatementModel(QueryModel query, Scope scope, Supplier<List<String>> tables) {
        this.query = query;
        this.tables = tables;
        this.code = new CodeModel<>(scope, StatementModel::reading);
        code.onRead(it -> read.set(Optional.of(it)));
        this.asked = Bindings.createObjectBinding(
                this::ask, read, code.mark(), parameters, query.table(), query.seen(), query.consistent());
    }

    /** The text. */
    CodeModel<Read> code() {
        return code;
    }

    /** What it comes to, as far as it was read. */
    ObjectBinding<Asked> asked() {
        return asked;
    }

    /** What is filled in, as it was typed. */
    ObservableMap<String, String> parameters() {
        return parameters;
    }

    /** The names that it asks for. */
    ObservableValue<List<String>> asksFor() {
        return read.map(it -> it.map(Read::written).map(Written::asksFor).orElse(List.of()));
    }

    /** What stands there. */
    String text() {
        return code.broken().or(() -> read.get().map(Read::text)).orElse("");
    }

    /** Puts another statement there. */
    void write(String text) {
        offered = Optional.empty();
        code.resume(text);
    }

    /** Puts one there that nobody wrote: another one may take its place until somebody changes it. */
    void offer(String text) {
        write(text);
        offered = Optional.of(text);
    }

    /** Whether nothing stands there that somebody wrote or opened. */
    boolean isOffered() {
        code.finish();
        return offered.filter(text()::equals).isPresent();
    }

    /** DynamoDB refused it, as is told where its rows would be: marked in the text, where it says at which place. */
    void told(Fault fault) {
        Matcher place = PLACE.matcher(fault.technical().message());
        if (place.find()) {
            code.wrong(new Mark(
                    Integer.parseInt(place.group(1)),
                    Integer.parseInt(place.group(2)),
                    Text.tr("here DynamoDB stopped reading.")));
        }
    }

    private static Reading<Read> reading(String text) {
        return switch (StatementReader.read(text, Map.of())) {
            case Parsed.Fit<Written>(Written written) -> new Reading.Fits<>(new Read(text, written));
            case Parsed.Broken<Written> broken ->
                new Reading.Broken<>(new Mark(broken.line(), broken.column(), broken.words()));
        };
    }

    private Asked ask() {
        if (code.mark().getValue().isPresent()) {
            return new Asked.Unread();
        }
        if (read.get().isEmpty()) {
            return new Asked.Cannot(Fault.notDone(
                    Text.tr("There is no statement yet."), Text.tr("Write one, such as SELECT * FROM …")));
        }
        Written written = read.get().get().written();
        Optional<String> missing = written.asksFor().stream()
                .filter(name -> parameters.getOrDefault(name, "").isBlank())
                .findFirst();
        if (missing.isPresent()) {
            return new Asked.Cannot(Fault.notDone(
                    Text.tr("This statement asks for {0}.", missing.get()), Text.tr("Type it above, then run it.")));
        }
        try {
            return asked(read.get().get().text(), written, values(written));
        } catch (Refused e) {
            return new Asked.Cannot(e.fault());
        }
    }

    private Asked asked(String text, Written written, Map<String, Value> values) {
        Written filled = switch (StatementReader.read(text, values)) {
            case Parsed.Fit<Written>(Written fit) -> fit;
            case Parsed.Broken<Written> broken ->
                throw Refused.notDone(broken.words(), Text.tr("Change what is filled in."));
        };
        Statement statement = filled.statement();
        if (!statement.table().equals(query.table().get().name())) {
            return elsewhere(statement.table());
        }
        Optional<Intent> intent = Intent.of(statement, query.table().get());
        if (intent.isPresent()) {
            return new Asked.Stages(intent.get());
        }
        List<Value> sent = written.parameters().stream()
                .map(parameter -> values.get(parameter.name()))
                .toList();
        return new Asked.Can(new StatementPlans(query.table().get(), query.settings())
                .plan(
                        (Statement.Select) statement,
                        filled.sent(),
                        sent,
                        query.consistent().get()));
    }

    private Asked elsewhere(String table) {
        List<String> listed = tables.get();
        return listed.isEmpty() || listed.contains(table)
                ? new Asked.Elsewhere(table)
                : new Asked.Cannot(Fault.notDone(
                        Text.tr("“{0}” is none of the tables that are listed.", table),
                        Text.tr("Names are compared exactly: upper and lower case differ.")));
    }

    private Map<String, Value> values(Written written) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Written.Parameter parameter : written.parameters()) {
            if (!values.containsKey(parameter.name())) {
                String typed = parameters.get(parameter.name());
                switch (TypedWhere.value(typed, parameter.beside(), query.vocabulary())) {
                    case Parsed.Fit<Value>(Value value) -> values.put(parameter.name(), value);
                    case Parsed.Broken<Value> broken ->
                        throw Refused.notDone(
                                Text.tr("{0}: {1}", parameter.name(), broken.words()), Text.tr("Type it above."));
                }
            }
        }
        return values;
    }
}
