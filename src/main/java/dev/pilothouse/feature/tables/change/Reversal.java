package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Difference;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The way back from a commit: what its items were before and what it left, as the journal keeps it. The whole commit, one item
 * or one path can be taken back, as long as nobody changed the same since. Immutable, pure.
 *
 * @param version the attribute that grows by one with each write, where there is one; it never goes back
 * @param items by key; where a key changed, both keys
 */
public record Reversal(String table, Optional<String> version, SequencedMap<Key, Sides> items) {
    private static final String TITLE = "pilothouse items 1";
    private static final String TABLE = "table";
    private static final String VERSION = "version";

    /** One item before and after; empty where there was none. */
    public record Sides(Optional<Item> before, Optional<Item> after) {}

    /** What taking one item back comes to, with what is there now. */
    public sealed interface Step {
        /** This has to be written. */
        record Back(Staged change) implements Step {}

        /** It is as it was before. */
        record AsBefore() implements Step {}

        /** Somebody changed the same since. */
        record ChangedSince() implements Step {}
    }

    /** Of a commit that is about to be saved, or was. */
    public static Reversal of(Commit commit) {
        SequencedMap<Key, Sides> items = new LinkedHashMap<>();
        for (Commit.Write write : commit.writes()) {
            for (Request request : write.requests()) {
                Optional<Item> before = request instanceof Request.Put
                        ? Optional.empty()
                        : write.change().read();
                items.put(request.key(), new Sides(before, request.intended()));
            }
        }
        return new Reversal(commit.table(), commit.version(), items);
    }

    /** As the journal kept it. */
    public static Reversal of(Kept kept) {
        Iterator<Optional<Item>> before = Lines.read(TITLE, kept.before().orElseThrow());
        Iterator<Optional<Item>> after = Lines.read(TITLE, kept.after().orElseThrow());
        Item about = Lines.next(before);
        Lines.next(after);
        SequencedMap<Key, Sides> items = new LinkedHashMap<>();
        while (before.hasNext() && after.hasNext()) {
            Key key = new Key(Lines.next(before).attributes());
            Lines.next(after);
            items.put(key, new Sides(before.next(), after.next()));
        }
        return new Reversal(text(about, TABLE).orElseThrow(), text(about, VERSION), items);
    }

    /** As the journal keeps it. */
    public Kept kept() {
        List<Optional<Item>> before = new ArrayList<>(List.of(Optional.of(about())));
        List<Optional<Item>> after = new ArrayList<>(before);
        items.forEach((key, sides) -> {
            Optional<Item> named = Optional.of(new Item(key.attributes()));
            before.add(named);
            after.add(named);
            before.add(sides.before());
            after.add(sides.after());
        });
        return new Kept(Optional.of(Lines.write(TITLE, before)), Optional.of(Lines.write(TITLE, after)));
    }

    /**
     * What taking an item back comes to.
     *
     * @param now the item as it is; empty where it is gone
     */
    public Step step(Key key, Optional<Item> now) {
        return step(key, now, path -> true);
    }

    /** As the other, of one path and what lies in it; the rest of the item stays. */
    public Step step(Key key, Path path, Optional<Item> now) {
        return step(key, now, changed -> changed.within(path));
    }

    private Step step(Key key, Optional<Item> now, Predicate<Path> wanted) {
        Sides sides = items.get(key);
        if (sides.before().isPresent() && sides.after().isPresent()) {
            Diff back = back(sides.before().get(), sides.after().get(), wanted);
            return now.map(item -> edited(key, back, sides.after().get(), item)).orElseGet(Step.ChangedSince::new);
        }
        if (now.equals(sides.before())) {
            return new Step.AsBefore();
        }
        if (!now.equals(sides.after())) {
            return new Step.ChangedSince();
        }
        return new Step.Back(Staged.of(now, sides.before(), key.names()));
    }

    private Diff back(Item before, Item after, Predicate<Path> wanted) {
        return new Diff(Diff.between(after, before).differences().stream()
                .filter(each -> version.isEmpty() || !each.path().attribute().equals(version.get()))
                .filter(each -> wanted.test(each.path()))
                .toList());
    }

    // What is as it was before already, such as after some of it was taken back, is no obstacle for the rest.
    private static Step edited(Key key, Diff back, Item after, Item now) {
        Map<Boolean, List<Difference>> done = back.differences().stream()
                .collect(Collectors.partitioningBy(each -> now.at(each.path()).equals(each.after())));
        Diff left = new Diff(done.get(false));
        if (left.isEmpty()) {
            return new Step.AsBefore();
        }
        Item expected = new Diff(done.get(true)).applied(after);
        boolean untouched = left.paths().stream()
                .map(Path::pinned)
                .allMatch(path -> now.at(path).equals(expected.at(path)));
        return untouched ? new Step.Back(new Staged.Edited(key, now, left.applied(now))) : new Step.ChangedSince();
    }

    /**
     * Something of it that can be taken back by itself: of an item that was edited each path; an item that came or went as a
     * whole, where one went and the next came both, as its key may have changed.
     *
     * @param path empty for whole items
     * @param now as the commit left it; {@code before} as it was, both at the path
     */
    public record Piece(List<Key> keys, Optional<Path> path, Optional<Value> now, Optional<Value> before) {}

    /** All pieces, in the order of the items. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        List<Map.Entry<Key, Sides>> all = List.copyOf(items.entrySet());
        for (int i = 0; i < all.size(); i++) {
            Key key = all.get(i).getKey();
            Sides sides = all.get(i).getValue();
            if (sides.before().isPresent() && sides.after().isPresent()) {
                back(sides.before().get(), sides.after().get(), path -> true)
                        .differences()
                        .forEach(each -> pieces.add(
                                new Piece(List.of(key), Optional.of(each.path()), each.before(), each.after())));
            } else if (sides.after().isEmpty()
                    && i + 1 < all.size()
                    && came(all.get(i + 1).getValue())) {
                i++;
                pieces.add(new Piece(
                        List.of(key, all.get(i).getKey()),
                        Optional.empty(),
                        whole(all.get(i).getValue().after()),
                        whole(sides.before())));
            } else {
                pieces.add(new Piece(List.of(key), Optional.empty(), whole(sides.after()), whole(sides.before())));
            }
        }
        return pieces;
    }

    /** The same of no more than some pieces. */
    public Reversal only(Collection<Piece> some) {
        SequencedMap<Key, Sides> left = new LinkedHashMap<>();
        items.forEach((key, sides) -> {
            List<Piece> here =
                    some.stream().filter(piece -> piece.keys().contains(key)).toList();
            List<Difference> paths = here.stream()
                    .flatMap(piece ->
                            piece.path().map(path -> new Difference(path, piece.now(), piece.before())).stream())
                    .toList();
            if (!paths.isEmpty()) {
                Item after = sides.after().orElseThrow();
                left.put(key, new Sides(Optional.of(new Diff(paths).applied(after)), sides.after()));
            } else if (!here.isEmpty()) {
                left.put(key, sides);
            }
        });
        return new Reversal(table, version, left);
    }

    private static boolean came(Sides sides) {
        return sides.before().isEmpty() && sides.after().isPresent();
    }

    private static Optional<Value> whole(Optional<Item> item) {
        return item.map(it -> new Value.Tree(it.attributes()));
    }

    private Item about() {
        Item about = Item.of(Map.of(TABLE, new Value.Text(table)));
        return version.map(name -> about.with(Path.of(VERSION), new Value.Text(name)))
                .orElse(about);
    }

    private static Optional<String> text(Item about, String name) {
        return about.get(name)
                .filter(Value.Text.class::isInstance)
                .map(Value.Text.class::cast)
                .map(Value.Text::text);
    }
}
