package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import tools.jackson.core.type.TypeReference;

/** The queries that are kept by name: the workspace's, one's own, and those of the account. Screen thread only. */
public final class KeptQueries {
    private static final Setting<List<SavedInsight>> OWN = Setting.of("insights", new TypeReference<>() {}, List.of());
    private final DefinitionsGateway gateway;
    private final Parts parts;
    private final ObjectProperty<List<SavedInsight>> own = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Load<List<SavedQueries.Saved>>> account = new SimpleObjectProperty<>(Load.idle());

    /**
     * What it works with.
     *
     * @param shared the workspace's
     */
    public record Parts(Scope scope, Changes changes, Overlay overlay, List<SavedInsight> shared) {}

    public KeptQueries(DefinitionsGateway gateway, Parts parts) {
        this.gateway = gateway;
        this.parts = parts;
        own.set(parts.overlay().get(OWN));
    }

    /** Those of the workspace. */
    List<SavedInsight> shared() {
        return parts.shared();
    }

    /** The person's own. */
    ObjectProperty<List<SavedInsight>> own() {
        return own;
    }

    /** Those of the account, where the role may read them. */
    ObjectProperty<Load<List<SavedQueries.Saved>>> account() {
        return account;
    }

    /** Reads which queries the account keeps. */
    void readAccount() {
        if (!(account.get() instanceof Load.Busy)) {
            refresh();
        }
    }

    /** Keeps a query on this computer, in place of one's own that has the name. */
    void keep(SavedInsight query) {
        List<SavedInsight> all = new ArrayList<>(own.get());
        all.removeIf(it -> it.name().equals(query.name()));
        all.add(query);
        own(all);
    }

    void forget(SavedInsight query) {
        List<SavedInsight> all = new ArrayList<>(own.get());
        all.remove(query);
        own(all);
    }

    /** Keeps a query in the account, in place of the one that has the name. */
    void save(Definition wanted, Permit permit) {
        AtomicReference<Optional<SavedQueries.Saved>> there = new AtomicReference<>(Optional.empty());
        Change change = Change.of("logs", Text.tr("Save the query “{0}” to the account", wanted.name()))
                .to(wanted.name(), wanted.groups())
                .reversible(QueryUndo.KIND, 1, () -> {
                    there.set(gateway.named(wanted.name()));
                    return QueryUndo.kept(there.get(), Optional.of(wanted));
                });
        parts.changes()
                .run(
                        permit,
                        change,
                        progress -> {
                            gateway.put(wanted, there.get(), permit);
                            return there.get().isPresent();
                        },
                        new Changes.Telling<>() {
                            @Override
                            public String words(Boolean replaced) {
                                return replaced
                                        ? Text.tr("“{0}” took the place of the account’s.", wanted.name())
                                        : Text.tr("The account keeps “{0}”.", wanted.name());
                            }

                            @Override
                            public void look(Boolean replaced) {
                                refresh();
                            }
                        });
    }

    /** Takes a query out of the account, unless somebody changed it since it was read. */
    void delete(SavedQueries.Saved one, Permit permit) {
        Change change = Change.of("logs", Text.tr("Delete the query “{0}” from the account", one.name()))
                .to(one.name(), one.groups())
                .reversible(QueryUndo.KIND, 1, () -> {
                    if (!gateway.all().contains(one)) {
                        throw Refused.notDone(
                                Text.tr("“{0}” was changed since the list was read.", one.name()),
                                Text.tr("Open the list again, and delete it then if need be."));
                    }
                    return QueryUndo.kept(Optional.of(one), Optional.empty());
                });
        parts.changes()
                .run(
                        permit,
                        change,
                        progress -> {
                            gateway.delete(one, permit);
                            return one;
                        },
                        new Changes.Telling<>() {
                            @Override
                            public String words(SavedQueries.Saved gone) {
                                return Text.tr("“{0}” is out of the account.", gone.name());
                            }

                            @Override
                            public void look(SavedQueries.Saved gone) {
                                refresh();
                            }
                        });
    }

    private void refresh() {
        parts.scope().load(Text.tr("Saved queries"), account, progress -> gateway.all());
    }

    private void own(List<SavedInsight> all) {
        own.set(List.copyOf(all));
        parts.overlay().set(OWN, own.get());
    }
}
