package dev.pilothouse.feature.tables;

import dev.pilothouse.feature.tables.browse.EditModel;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.editor.ItemModel;
import dev.pilothouse.feature.tables.editor.Opened;
import dev.pilothouse.feature.tables.exchange.ExchangeModel;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.jobs.JobsModel;
import dev.pilothouse.feature.tables.staged.SaveModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The table that is looked at: its rows, and what waits to be saved in it. */
record OpenTable(TableModel browse, ItemModel item, SaveModel save, ExchangeModel exchange, JobsModel jobs) {
    /** Lets the rows show what was saved. */
    OpenTable {
        save.whenSaved(committed -> settle(browse, item, committed));
        browse.edits().picked().subscribe(picked -> look(browse, item, picked));
    }

    String name() {
        return browse.name();
    }

    // The same item that is looked at already is not opened anew: something may be half typed.
    private static void look(TableModel browse, ItemModel item, Optional<EditModel.Picked> picked) {
        if (picked.isEmpty()) {
            item.close();
            return;
        }
        Optional<Item> read = picked.get().read();
        Optional<Item> now = item.opened().get().flatMap(Opened::read);
        if (read.isPresent() && !read.equals(now)) {
            item.open(new Opened(read, browse.readAtLatest(), picked.get().whole()));
            if (!picked.get().whole()) {
                item.readWhole();
            }
        } else if (read.isEmpty()) {
            item.resume(picked.get().key());
        }
    }

    // Where nothing is told item by item, all is read anew.
    private static void settle(TableModel browse, ItemModel item, Committed committed) {
        if (committed.results().isEmpty()) {
            browse.reread();
            return;
        }
        Map<Key, Optional<Item>> now = new LinkedHashMap<>();
        for (Result result : committed.results()) {
            switch (result) {
                case Result.Done(var change, var left) -> {
                    now.put(change.key(), Optional.empty());
                    now.put(left.map(it -> Key.of(it, change.key().names())).orElse(change.key()), left);
                }
                case Result.Already(var change, var left) -> now.put(change.key(), left);
                case Result.Conflict conflict -> {}
                case Result.NotDone notDone -> {}
                case Result.Unknown unknown -> {}
            }
        }
        browse.settle(now);
        now.forEach((key, left) -> {
            if (item.looksAt(key)) {
                left.ifPresentOrElse(saved -> item.open(Opened.whole(saved, Instant.now())), item::close);
            }
        });
    }
}
