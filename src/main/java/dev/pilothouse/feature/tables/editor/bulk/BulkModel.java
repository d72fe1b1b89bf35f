package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.editor.form.Typed;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One attribute that is put, or taken out, in all items that are selected. Screen thread only. */
public final class BulkModel {
    private final TableShape table;
    private final List<Target> targets;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final StringProperty attribute = new SimpleStringProperty("");
    private final BooleanProperty removes = new SimpleBooleanProperty();
    private final ObjectProperty<Type> type = new SimpleObjectProperty<>(Type.TEXT);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<BulkPlan> plan = new ReadOnlyObjectWrapper<>(new BulkPlan(List.of()));
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param targets the items that are selected */
    public BulkModel(TableShape table, List<Target> targets) {
        this.table = table;
        this.targets = List.copyOf(targets);
        targets.forEach(
                target -> target.now().attributes().forEach((name, value) -> types.putIfAbsent(name, value.type())));
        attribute.subscribe((before, now) -> known(now));
        removes.subscribe((before, now) -> look());
        type.subscribe((before, now) -> look());
        text.subscribe((before, now) -> look());
    }

    /** The names that some of the items have, without the key's. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(types.keySet());
        names.removeAll(table.keys().names());
        return List.copyOf(names);
    }

    int count() {
        return targets.size();
    }

    /** Which attribute, or path into one. */
    StringProperty attribute() {
        return attribute;
    }

    /** Whether it is taken out. */
    BooleanProperty removes() {
        return removes;
    }

    /** The type of what is put there. */
    ObjectProperty<Type> type() {
        return type;
    }

    /** What is put there, as it is typed. */
    StringProperty text() {
        return text;
    }

    /** What comes of it. */
    public ReadOnlyObjectProperty<BulkPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What is wrong with what was typed. */
    ReadOnlyObjectProperty<Optional<String>> problem() {
        return problem.getReadOnlyProperty();
    }

    // As the items have it, so that nobody changes a type unasked.
    private void known(String name) {
        Optional.ofNullable(types.get(name)).filter(BulkModel::isTyped).ifPresent(type::set);
        look();
    }

    /** Whether a value of the type is typed in one field. */
    static boolean isTyped(Type type) {
        return type == Type.TEXT || type == Type.NUMBER || type == Type.BOOL || type == Type.NULL;
    }

    private void look() {
        problem.set(Optional.empty());
        Optional<BulkEdit> edit = edit();
        plan.set(edit.map(it -> it.plan(targets, table)).orElseGet(() -> new BulkPlan(List.of())));
    }

    private Optional<BulkEdit> edit() {
        if (attribute.get().isBlank()) {
            return Optional.empty();
        }
        try {
            Path path = types.containsKey(attribute.get())
                    ? Path.of(attribute.get())
                    : Path.parse(attribute.get().strip());
            return removes.get()
                    ? Optional.of(new BulkEdit.Remove(path))
                    : value().map(value -> new BulkEdit.Put(path, value));
        } catch (IllegalArgumentException noPath) {
            problem.set(
                    Optional.of(Text.tr("An attribute looks like status or address.street: {0}", noPath.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Value> value() {
        if (type.get() == Type.NULL) {
            return Optional.of(Typing.blank(Type.NULL));
        }
        return switch (Typed.read(text.get(), type.get())) {
            case Parsed.Fit<Value>(Value value) -> Optional.of(value);
            case Parsed.Broken<Value> broken -> {
                problem.set(text.get().isEmpty() ? Optional.empty() : Optional.of(broken.words()));
                yield Optional.empty();
            }
        };
    }
}
