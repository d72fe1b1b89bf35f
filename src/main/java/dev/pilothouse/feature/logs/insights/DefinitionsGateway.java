package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.core.command.Permit;
import java.util.List;
import java.util.Optional;

/** The queries that are kept in the account, for everybody. Blocking; thread-safe. */
public final class DefinitionsGateway {
    private final SavedQueries saved;

    public DefinitionsGateway(AwsClients clients) {
        this.saved = new SavedQueries(clients);
    }

    /** All, by name. */
    List<SavedQueries.Saved> all() {
        return saved.all();
    }

    /** The one of that name. */
    Optional<SavedQueries.Saved> named(String name) {
        return saved.all().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** @param there the one in whose place it comes; empty: it is a new one */
    void put(Definition wanted, Optional<SavedQueries.Saved> there, Permit permit) {
        there.ifPresentOrElse(
                it -> saved.change(
                        new SavedQueries.Saved(it.id(), wanted.name(), wanted.query(), wanted.groups(), it.changed()),
                        permit),
                () -> saved.save(wanted.name(), wanted.query(), wanted.groups(), permit));
    }

    void delete(SavedQueries.Saved one, Permit permit) {
        saved.delete(one.id(), permit);
    }
}
