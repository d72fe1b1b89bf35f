package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * One attribute that changes in all items that are selected. What comes of it is made out off the screen's thread, and only of what
 * was typed last. Screen thread only.
 */
public final class BulkModel {
    private final TableShape table;
    private final Scope scope;
    private final List<Target> targets;
    private final Mask mask;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final StringProperty attribute = new SimpleStringProperty("");
    private final ObjectProperty<Doing> doing = new SimpleObjectProperty<>(Doing.SET);
    private final ObjectProperty<Type> type = new SimpleObjectProperty<>(Type.TEXT);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Load<BulkPlan>> plan = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is done with the attribute. */
    enum Doing {
        SET,
        ADD,
        TAKE,
        COPY,
        REMOVE;

        String words() {
            return switch (this) {
                case SET -> Text.tr("Set to");
                case ADD -> Text.tr("Add to the set or list");
                case TAKE -> Text.tr("Take from the set or list");
                case COPY -> Text.tr("Copy from another");
                case REMOVE -> Text.tr("Take the attribute out");
            };
        }

        /** The types that can be chosen for it. */
        List<Type> types() {
            return switch (this) {
                case SET -> List.of(Type.values());
                case ADD, TAKE -> List.of(Type.TEXT_SET, Type.NUMBER_SET, Type.BYTES_SET, Type.LIST);
                case COPY, REMOVE -> List.of();
            };
        }
    }

    /**
     * Of some items.
     *
     * @param targets the items that are selected
     * @param mask what nobody sees before asking
     * @param scope makes out what comes of it
     */
    public BulkModel(TableShape table, List<Target> targets, Mask mask, Scope scope) {
        this.table = table;
        this.scope = scope;
        this.targets = List.copyOf(targets);
        this.mask = mask;
        targets.forEach(
                target -> target.now().attributes().forEach((name, value) -> types.putIfAbsent(name, value.type())));
        attribute.subscribe((before, now) -> known());
        doing.subscribe((before, now) -> known());
        type.subscribe((before, now) -> look());
        text.subscribe((before, now) -> look());
        plan.subscribe(load -> {
            if (load instanceof Load.Failed<BulkPlan> failed) {
                problem.set(Optional.of(failed.fault().what()));
            }
        });
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

    ObjectProperty<Doing> doing() {
        return doing;
    }

    /** The type of what is put there. */
    ObjectProperty<Type> type() {
        return type;
    }

    /** What is put there, as it is typed; or the attribute that is copied. */
    StringProperty text() {
        return text;
    }

    /** What comes of it; idle as long as nothing does, busy with what came before while it is made out. */
    ObservableValue<Load<BulkPlan>> plan() {
        return plan;
    }

    /** What is wrong with what was typed. */
    ReadOnlyObjectProperty<Optional<String>> problem() {
        return problem.getReadOnlyProperty();
    }

    // As the items have it, so that nobody changes a type unasked.
    private void known() {
        List<Type> can = doing.get().types();
        Optional.ofNullable(types.get(attribute.get()))
                .filter(can::contains)
                .or(() -> can.stream().filter(one -> !can.contains(type.get())).findFirst())
                .ifPresent(type::set);
        look();
    }

    private void look() {
        problem.set(Optional.empty());
        edit().ifPresentOrElse(this::makeOut, () -> {
            scope.cancel(plan);
            plan.set(Load.idle());
        });
    }

    // Whatever is typed next interrupts it.
    private void makeOut(BulkEdit edit) {
        scope.load(Text.tr("See what comes of it"), plan, progress -> edit.plan(targets, table));
    }

    private Optional<BulkEdit> edit() {
        Optional<Path> path = path(attribute.get());
        return path.flatMap(it -> switch (doing.get()) {
            case SET ->
                typed(BulkText.value(text.get(), type.get()), type.get() == Type.NULL)
                        .map(value -> new BulkEdit.Put(it, value));
            case ADD -> members().map(all -> new BulkEdit.Add(it, type.get(), all));
            case TAKE -> members().map(all -> new BulkEdit.Take(it, type.get(), all));
            case COPY -> path(text.get()).map(from -> new BulkEdit.Copy(it, from, mask));
            case REMOVE -> Optional.of(new BulkEdit.Remove(it));
        });
    }

    private Optional<List<Value>> members() {
        return doing.get().types().contains(type.get())
                ? typed(BulkText.members(text.get(), type.get()), false)
                : Optional.empty();
    }

    private Optional<Path> path(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(types.containsKey(typed) ? Path.of(typed) : Path.parse(typed.strip()));
        } catch (IllegalArgumentException noPath) {
            problem.set(
                    Optional.of(Text.tr("An attribute looks like status or address.street: {0}", noPath.getMessage())));
            return Optional.empty();
        }
    }

    // Before anything is typed nothing is wrong yet.
    private <T> Optional<T> typed(Parsed<T> parsed, boolean withoutText) {
        return switch (parsed) {
            case Parsed.Fit<T>(T value) ->
                Optional.of(value).filter(it -> withoutText || !text.get().isEmpty() || type.get() == Type.TEXT);
            case Parsed.Broken<T> broken -> {
                problem.set(text.get().isEmpty() ? Optional.empty() : Optional.of(broken.words()));
                yield Optional.empty();
            }
        };
    }
}
