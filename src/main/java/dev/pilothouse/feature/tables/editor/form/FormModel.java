package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** An item in a form: what stands in each field, and what is wrong with it. Screen thread only. */
public final class FormModel {
    // An item with more lines than this is easier to read folded.
    private static final int MANY = 60;

    private final Rules rules;
    private final Consumer<Item> edit;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper redraws = new ReadOnlyIntegerWrapper();
    private final Map<Line, String> typed = new LinkedHashMap<>();
    private final Map<Line, String> unfit = new LinkedHashMap<>();
    private final Map<Path, String> problems = new HashMap<>();
    private final Set<Path> turned = new HashSet<>();
    private final Set<Line> replaced = new HashSet<>();
    private Item item = Item.EMPTY;
    private Hidden hidden = Hidden.nothing();
    private boolean editable = true;
    private boolean many;

    /** @param edit told what the item becomes by an edit */
    public FormModel(Rules rules, Consumer<Item> edit) {
        this.rules = rules;
        this.edit = edit;
    }

    /** Another item, or the same as others changed it; what was typed and not taken yet is dropped. */
    public void open(Item opened) {
        typed.clear();
        unfit.clear();
        turned.clear();
        replaced.clear();
        item = opened;
        many = item.attributes().size() > MANY
                || Lines.of(item, rules.keys(), path -> true, false).size() > MANY;
        layOut();
        redraw();
    }

    /** The same item as it is now. */
    public void show(Item now) {
        if (now.equals(item)) {
            return;
        }
        item = now;
        typed.keySet().removeIf(line -> !lines.contains(line));
        layOut();
        redraw();
    }

    /** What is wrong with the item, to be told at its fields. */
    public void problems(List<Problem> found) {
        if (found.isEmpty() && problems.isEmpty()) {
            return;
        }
        problems.clear();
        found.forEach(problem -> problems.merge(problem.path(), problem.words(), (one, other) -> one + " " + other));
        redraw();
    }

    public void hide(Hidden now) {
        hidden = now;
        redraw();
    }

    public void editable(boolean now) {
        if (editable != now) {
            editable = now;
            layOut();
            redraw();
        }
    }

    /** Takes whatever was typed and not taken yet. Answers whether all of it fits. */
    public boolean finish() {
        List.copyOf(typed.keySet()).forEach(this::commit);
        return unfit.isEmpty();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Counts how often fields have to be drawn anew. */
    ReadOnlyIntegerProperty redraws() {
        return redraws.getReadOnlyProperty();
    }

    boolean isEditable() {
        return editable;
    }

    Rules rules() {
        return rules;
    }

    boolean isOpen(Path path) {
        return turned.contains(path) == many;
    }

    /** Folds it, or opens it. */
    void turn(Path path) {
        if (!turned.remove(path)) {
            turned.add(path);
        }
        layOut();
    }

    /** The value of a line; empty where the item has lost it meanwhile. */
    Optional<Value> value(Line line) {
        Optional<Value> value = line.path().isItem() ? Optional.empty() : item.at(line.path());
        return line.member().isEmpty()
                ? value
                : value.map(SetMembers::of)
                        .filter(members -> line.member().getAsInt() < members.size())
                        .map(members -> members.get(line.member().getAsInt()));
    }

    /** What the form shows at a path. */
    public Optional<Value> value(Path path) {
        return item.at(path);
    }

    /** What stands in place of a value that is hidden. */
    Optional<String> mask(Line line) {
        return replaced.contains(line)
                ? Optional.empty()
                : value(line).flatMap(value -> hidden.mask(line.path(), value)).map(Typing::text);
    }

    /** Whether another value can be typed in the place of one that is hidden. */
    boolean isReplaceable(Line line) {
        return editable && line.member().isEmpty() && (line.type() == Type.TEXT || line.type() == Type.NUMBER);
    }

    /** Whether somebody types in the place of what is hidden. */
    boolean isReplaced(Line line) {
        return replaced.contains(line);
    }

    /** Begins an empty field in the place of what is hidden; where nothing is typed, that stays. */
    void replace(Line line) {
        replaced.add(line);
        typed.put(line, "");
        redraw();
    }

    /** What stands in the field: as it was typed, or as the value is written. */
    Optional<String> text(Line line) {
        return Optional.ofNullable(unfit.get(line))
                .or(() -> Optional.ofNullable(typed.get(line)))
                .or(() -> value(line).flatMap(Typed::text));
    }

    /** What is wrong at a line. */
    Optional<String> problem(Line line) {
        Optional<String> ofText = Optional.ofNullable(unfit.get(line))
                .map(text -> Typed.read(text, line.type()) instanceof Parsed.Broken<Value> broken
                        ? broken.words()
                        : Text.tr("This member is in the set already."));
        return ofText.or(() -> line.member().isPresent()
                        || line.kind() == Line.Kind.ADD && !line.path().isItem()
                ? Optional.empty()
                : Optional.ofNullable(problems.get(line.path())));
    }

    /** Somebody types. */
    void type(Line line, String text) {
        typed.put(line, text);
        if (Typed.read(text, line.type()) instanceof Parsed.Broken) {
            unfit.put(line, text);
        } else {
            unfit.remove(line);
        }
    }

    /** What was typed is meant; it is taken where it fits. */
    void commit(Line line) {
        String text = typed.remove(line);
        if ("".equals(text) && replaced.remove(line)) {
            unfit.remove(line);
            redraw();
            return;
        }
        if (text == null
                || value(line).flatMap(Typed::text).filter(text::equals).isPresent()) {
            unfit.remove(line);
            if (text != null && replaced.remove(line)) {
                redraw();
            }
            return;
        }
        if (Typed.read(text, line.type()) instanceof Parsed.Fit<Value>(Value value)) {
            replaced.remove(line);
            set(line, value, text);
        }
    }

    /** Another value in a line. */
    void set(Line line, Value value) {
        set(line, value, "");
    }

    private void set(Line line, Value value, String text) {
        unfit.remove(line);
        if (Edits.isTwice(item, line, value)) {
            unfit.put(line, text);
            redraw();
        } else {
            take(Edits.with(item, line, value));
        }
    }

    /** Takes the line's value out of the item. */
    void remove(Line line) {
        forget(line.path());
        take(Edits.without(item, line));
    }

    /** Gives the line's value another type. */
    void retype(Line line, Type type) {
        forget(line.path());
        value(line).ifPresent(value -> set(line, Typing.as(value, type)));
    }

    /** Why a name can't be given to something new beside a line that adds; empty where it can. */
    Optional<String> nameProblem(Line adder, String name) {
        Path path = adder.path().then(name);
        return name.isEmpty()
                ? Optional.of(Text.tr("A name is missing here."))
                : item.at(path).isPresent() ? Optional.of(Text.tr("“{0}” is there already.", name)) : Optional.empty();
    }

    /**
     * Adds a value at the end of what the line belongs to.
     *
     * @param name of an attribute or a member of a map; of no use elsewhere
     * @param type of the new value; that of a set's members follows from the set
     */
    void add(Line adder, String name, Type type) {
        take(Edits.added(item, adder, name, type));
    }

    private void take(Item next) {
        item = next;
        layOut();
        edit.accept(next);
        redraw();
    }

    private void forget(Path path) {
        typed.keySet().removeIf(line -> line.path().within(path));
        unfit.keySet().removeIf(line -> line.path().within(path));
        replaced.removeIf(line -> line.path().within(path));
    }

    private void layOut() {
        List<Line> now = Lines.of(item, rules.keys(), this::isOpen, editable);
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    private void redraw() {
        redraws.set(redraws.get() + 1);
    }

    /** The line of a value, for whoever leads there. */
    OptionalInt line(Path path) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).path().equals(path) && lines.get(i).kind() != Line.Kind.ADD)
                .findFirst();
    }
}
