package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Keeps staged changes until they are saved or discarded, across restarts: for each workspace, account, region and table, locked
 * by {@link Drafts}. Steps of undo are not kept. Thread-safe; blocking.
 */
public final class StagedStore {
    private static final String TITLE = "pilothouse staged items 1";
    private final Drafts drafts;
    private final Author here;

    /** @param here the workspace, account and region count; the person and the role don't */
    public StagedStore(Drafts drafts, Author here) {
        this.drafts = drafts;
        this.here = here;
    }

    /**
     * What waits for a table.
     *
     * @param keys the names of the key's attributes, the partition key first
     * @throws dev.pilothouse.core.Refused where it can't be read any more; it is kept aside
     */
    public Staging load(String table, List<String> keys) throws IOException {
        return Staging.of(
                keys, drafts.load(subject(table)).map(kept -> read(kept, keys)).orElse(List.of()));
    }

    /**
     * Keeps what became different from one staging to the next; what another window keeps for other items stays.
     *
     * @param before as it was kept last
     */
    public void save(String table, Staging before, Staging now) throws IOException {
        if (before.changes().equals(now.changes())) {
            return;
        }
        AtomicInteger waits = new AtomicInteger();
        drafts.change(subject(table), kept -> {
            SequencedMap<Key, Staged> all = new LinkedHashMap<>(Staging.of(
                            now.keys(),
                            kept.map(lines -> read(lines, now.keys())).orElse(List.of()))
                    .changes());
            before.changes().keySet().stream()
                    .filter(key -> !now.changes().containsKey(key))
                    .forEach(all::remove);
            now.changes().forEach((key, change) -> {
                if (!change.equals(before.changes().get(key))) {
                    all.put(key, change);
                }
            });
            waits.set(all.size());
            return all.isEmpty() ? Optional.empty() : Optional.of(write(all.values()));
        });
        count(table, waits.get());
    }

    /** Forgets what waits for a table, such as one that is not there any more. */
    public void discard(String table) throws IOException {
        drafts.change(subject(table), kept -> Optional.empty());
        count(table, 0);
    }

    /** How many changes wait, by table; none that have none. */
    public SortedMap<String, Integer> counts() throws IOException {
        return drafts.load(index()).map(StagedStore::counts).orElseGet(TreeMap::new);
    }

    private void count(String table, int waits) throws IOException {
        drafts.change(index(), kept -> {
            SortedMap<String, Integer> all = kept.map(StagedStore::counts).orElseGet(TreeMap::new);
            if (waits == 0) {
                all.remove(table);
            } else {
                all.put(table, waits);
            }
            String lines = all.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining("\n"));
            return Optional.of(lines.getBytes(StandardCharsets.UTF_8)).filter(bytes -> bytes.length > 0);
        });
    }

    private static SortedMap<String, Integer> counts(byte[] lines) {
        SortedMap<String, Integer> all = new TreeMap<>();
        new String(lines, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split(" ", 2);
            all.put(parts[1], Integer.parseInt(parts[0]));
        });
        return all;
    }

    private String index() {
        return String.join(
                "\n", "staged tables", here.workspace(), here.environment().name(), here.account(), here.region());
    }

    private String subject(String table) {
        return String.join(
                "\n", "staged", here.workspace(), here.environment().name(), here.account(), here.region(), table);
    }

    private static byte[] write(Collection<Staged> changes) {
        List<Optional<Item>> items = new ArrayList<>();
        changes.forEach(change -> {
            items.add(change.read());
            items.add(change.mine());
        });
        return Lines.write(TITLE, items);
    }

    private static List<Staged> read(byte[] kept, List<String> keys) {
        List<Staged> changes = new ArrayList<>();
        Iterator<Optional<Item>> items = Lines.read(TITLE, kept);
        while (items.hasNext()) {
            changes.add(Staged.of(items.next(), items.next(), keys));
        }
        return changes;
    }
}
