package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/** Queries with a name: the workspace's, and the person's own, which lie in the overlay. Screen thread only. */
public final class SavedQueries {
    private static final Setting<List<SavedQuery>> OWN =
            Setting.of("savedQueries", new TypeReference<>() {}, List.of());
    // As a workspace has it.
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");
    private final Overlay overlay;
    private final TablesSettings settings;
    private final ObservableList<SavedQuery> own;
    private final ObservableList<SavedQuery> readOnly;

    public SavedQueries(Overlay overlay, TablesSettings settings) {
        this.overlay = overlay;
        this.settings = settings;
        this.own = FXCollections.observableArrayList(overlay.get(OWN));
        this.readOnly = FXCollections.unmodifiableObservableList(own);
    }

    /** The workspace's, in its order. */
    public List<SavedQuery> ofWorkspace() {
        return settings.queries();
    }

    /** The person's own, in the order in which they were kept. */
    public ObservableList<SavedQuery> own() {
        return readOnly;
    }

    /** Of the workspace first. */
    public Optional<SavedQuery> find(String name) {
        return Stream.concat(ofWorkspace().stream(), own.stream())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Why a query can't have this name, in a sentence; empty where it can. */
    Optional<String> problem(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Text.tr("A name has 1 to 80 characters."));
        }
        return ofWorkspace().stream().anyMatch(it -> it.name().equals(name))
                ? Optional.of(Text.tr("The workspace has a query of this name."))
                : Optional.empty();
    }

    /** Keeps a query by its name, in the place of one's own that had it. */
    public void keep(SavedQuery query) {
        List<SavedQuery> all = new ArrayList<>(own);
        int before = named(query.name());
        if (before < 0) {
            all.add(query);
        } else {
            all.set(before, query);
        }
        set(all);
    }

    void rename(String from, String to) {
        int at = named(from);
        if (at >= 0 && !from.equals(to)) {
            List<SavedQuery> all = new ArrayList<>(own);
            all.set(at, all.get(at).named(to));
            int other = named(to);
            if (other >= 0) {
                all.remove(other);
            }
            set(all);
        }
    }

    void delete(String name) {
        List<SavedQuery> all = new ArrayList<>(own);
        all.removeIf(it -> it.name().equals(name));
        set(all);
    }

    private int named(String name) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void set(List<SavedQuery> all) {
        own.setAll(all);
        overlay.set(OWN, List.copyOf(all));
    }
}
