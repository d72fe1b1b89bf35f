package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One place to look: the table or an index, and how conditions fall upon its keys.
 *
 * @param use empty: no partition is told, so that everything would have to be read
 */
record Candidate(TableShape table, Optional<IndexShape> index, List<Where> conjuncts, Optional<KeyUse> use) {
    /** The best one first: one item, then a range of sort keys, then whatever leaves nothing out, is one query, gives whole items. */
    static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::isOneItem)
            .thenComparing(it -> it.use().map(KeyUse::strength).orElse(0))
            .thenComparing(it -> it.lacking().isEmpty())
            .thenComparing(it -> -it.use().map(use -> use.partitions().size()).orElse(0))
            .thenComparing(Candidate::isWhole)
            .thenComparing(it -> it.index().isEmpty())
            .reversed();

    static Candidate of(TableShape table, Optional<IndexShape> index, Where where) {
        KeyShape keys = index.map(IndexShape::keys).orElse(table.keys());
        List<Where> conjuncts = where.plain().conjuncts();
        return new Candidate(table, index, conjuncts, KeyUse.of(keys, conjuncts));
    }

    KeyShape keys() {
        return index.map(IndexShape::keys).orElse(table.keys());
    }

    /** Attributes that the index is keyed by and that items may lack for all the conditions say. */
    List<String> lacking() {
        return index.stream()
                .flatMap(it -> it.keys().names().stream())
                .filter(name -> !table.keys().names().contains(name))
                .filter(name -> conjuncts.stream().noneMatch(one -> needs(name, one)))
                .toList();
    }

    /** An attribute that is asked about or wanted and that the index can't give; a local one fetches what is wanted. */
    Optional<String> unheld(List<Path> columns) {
        Stream<Path> asked = conjuncts.stream().flatMap(Where::conditions).map(Where.Holds::path);
        return index.flatMap(it -> Stream.concat(asked, isLocal() ? Stream.empty() : columns.stream())
                .map(Path::attribute)
                .filter(name -> !table.holds(it, name))
                .findFirst());
    }

    /** A key of the index that is asked for a value of another type than it has there. */
    Optional<KeyAttribute> mistyped() {
        return keys().attributes().stream()
                .filter(key -> conjuncts.stream()
                        .anyMatch(one -> one instanceof Where.Holds(Path path, Check check)
                                && path.equals(Path.of(key.name()))
                                && !Keys.fits(key, check)))
                .findFirst();
    }

    boolean isWhole() {
        return index.isEmpty() || table.wholeItems(index.get()) || isLocal();
    }

    boolean isLocal() {
        return index.filter(it -> it.reach() == IndexShape.Reach.LOCAL).isPresent();
    }

    private boolean isOneItem() {
        return index.isEmpty() && use.filter(it -> it.isOneItem(keys())).isPresent();
    }

    private static boolean needs(String name, Where condition) {
        return switch (condition) {
            case Where.Holds(Path path, Check check) -> path.equals(Path.of(name)) && Keys.needsPresence(check);
            case Where.Any(List<Where> parts) -> parts.stream().allMatch(part -> needs(name, part));
            case Where.All(List<Where> parts) -> parts.stream().anyMatch(part -> needs(name, part));
            case Where.Said(String words, Where meaning) -> needs(name, meaning);
        };
    }
}
