package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Takes what a file holds, item by item, and says why not where it can't. */
final class Taking {
    private final TableShape table;
    private final ItemCheck check;
    private final int most;
    private final Progress progress;
    private final Rejects rejects = new Rejects();
    private final List<Incoming> items = new ArrayList<>();
    private final Map<Key, Long> lines = new HashMap<>();
    private long bytes;

    Taking(TableShape table, int most, Progress progress) {
        this.table = table;
        this.check = new ItemCheck(table);
        this.most = most;
        this.progress = progress;
    }

    void reject(long line, String words) {
        rejects.add(line, words);
        progress.add(1, 0);
    }

    /** A whole item; what is masked in it says nothing. */
    void whole(long line, Item item, Optional<String> fingerprint) {
        SequencedMap<String, Value> told = new LinkedHashMap<>(item.attributes());
        Set<String> masked = new HashSet<>();
        item.attributes().forEach((name, value) -> {
            if (Mask.isMasked(value)) {
                told.remove(name);
                masked.add(name);
            }
        });
        take(new Incoming(line, new Item(told), new Incoming.Cover.AllBut(masked), fingerprint));
    }

    void take(Incoming incoming) {
        List<Problem> problems = check.problems(incoming.item());
        if (!problems.isEmpty()) {
            reject(incoming.line(), words(problems.getFirst()));
            return;
        }
        Key key = Key.of(incoming.item(), table.keys().names());
        Long earlier = lines.putIfAbsent(key, incoming.line());
        if (earlier != null) {
            reject(
                    incoming.line(),
                    Text.tr("Line {0} holds the same item already: {1}.", earlier.toString(), key.words()));
        } else if (items.size() >= most || bytes > ImportEngine.LARGEST) {
            reject(
                    incoming.line(),
                    Text.tr(
                            "One import takes {0} items and {1} at most; DynamoDB’s own import makes a table of any"
                                    + " number.",
                            most, Humane.bytes(ImportEngine.LARGEST)));
        } else {
            bytes += Values.bytes(incoming.item());
            items.add(incoming);
            progress.add(1, 0);
        }
    }

    private static String words(Problem problem) {
        return problem.path().isItem() ? problem.words() : problem.path() + ": " + problem.words();
    }

    Imported all() {
        return new Imported(items, rejects.all());
    }
}
