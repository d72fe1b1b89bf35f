package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Work;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The queries that were run last. Screen thread only. */
public final class HistoryModel {
    private final HistoryStore store;
    private final Scope scope;
    private final Notices notices;
    private final Clock clock;
    private final ObjectProperty<Load<List<Recent>>> recent = new SimpleObjectProperty<>(Load.idle());
    private boolean told;

    public HistoryModel(HistoryStore store, Scope scope, Notices notices, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.notices = notices;
        this.clock = clock;
    }

    /** Newest first, as they were read last. */
    ObjectProperty<Load<List<Recent>>> recent() {
        return recent;
    }

    /** Reads them. */
    public void load() {
        scope.load(Text.tr("Recent queries"), recent, progress -> store.load());
    }

    /** A query was run. */
    public void ran(SavedQuery query) {
        Instant now = clock.instant();
        keep(progress -> {
            store.add(query, now);
            return true;
        });
    }

    /** Forgets all. */
    void clear() {
        scope.load(Text.tr("Recent queries"), recent, progress -> {
            store.clear();
            return store.load();
        });
    }

    // Each for itself, so that none gives way to a later one; where it fails, that is said once.
    private void keep(Work<Boolean> work) {
        ObjectProperty<Load<Boolean>> target = new SimpleObjectProperty<>(Load.idle());
        target.subscribe(load -> {
            if (load instanceof Load.Failed<Boolean> failed && !told) {
                told = true;
                notices.failed(Text.tr("Recent queries can’t be kept"), failed.fault());
            }
        });
        scope.load(Text.tr("Recent queries"), target, work);
    }
}
