package dev.pilothouse.feature.functions.event;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.command.Permit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaVersionSummary;
import software.amazon.awssdk.services.schemas.model.SchemasException;
import software.amazon.awssdk.services.schemas.model.Type;

/** The test events that Lambda's console shares, in EventBridge's schema registry. Blocking; thread-safe. */
public final class SharedGateway {
    static final String REGISTRY = "lambda-testevent-schemas";

    /** Of more versions the oldest goes, as AWS's own tools do it: a schema has few. */
    private static final int VERSIONS = 5;

    private final AwsClients clients;

    public SharedGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** The document of a function's shared events; empty where there are none yet. */
    Optional<String> read(String function) {
        try {
            return Optional.of(clients.get(SchemasClient.class, SchemasClient::builder, Calls.READ)
                    .describeSchema(request -> request.registryName(REGISTRY).schemaName(schema(function)))
                    .content());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** Puts a document in place of the one before; the registry and the schema are made where they are missing. */
    void write(String function, String document, boolean there, Permit permit) {
        Objects.requireNonNull(permit);
        if (there) {
            makeRoom(function);
            write().updateSchema(request -> request.registryName(REGISTRY)
                    .schemaName(schema(function))
                    .type(Type.OPEN_API3)
                    .content(document));
        } else {
            create(function, document);
        }
    }

    /** Takes all of a function's shared events away. */
    void delete(String function, Permit permit) {
        Objects.requireNonNull(permit);
        write().deleteSchema(request -> request.registryName(REGISTRY).schemaName(schema(function)));
    }

    private void create(String function, String document) {
        try {
            write().createSchema(request -> request.registryName(REGISTRY)
                    .schemaName(schema(function))
                    .type(Type.OPEN_API3)
                    .content(document));
        } catch (NotFoundException noRegistry) {
            createRegistry();
            create(function, document);
        }
    }

    private void createRegistry() {
        try {
            write().createRegistry(request -> request.registryName(REGISTRY));
        } catch (ConflictException somebodyElseDid) {
            // There it is.
            return;
        }
    }

    // A role that may not look after versions may share all the same, as long as there is room.
    private void makeRoom(String function) {
        try {
            deleteOldest(function);
        } catch (SchemasException e) {
            if (new Faults().deniedAction(e).isEmpty()) {
                throw e;
            }
        }
    }

    private void deleteOldest(String function) {
        List<String> versions = write()
                .listSchemaVersionsPaginator(
                        request -> request.registryName(REGISTRY).schemaName(schema(function)))
                .schemaVersions()
                .stream()
                .map(SchemaVersionSummary::schemaVersion)
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
        if (versions.size() >= VERSIONS) {
            write().deleteSchemaVersion(request ->
                    request.registryName(REGISTRY).schemaName(schema(function)).schemaVersion(versions.getFirst()));
        }
    }

    // As the console names it.
    private static String schema(String function) {
        return "_" + function + "-schema";
    }

    private SchemasClient write() {
        return clients.get(SchemasClient.class, SchemasClient::builder, Calls.WRITE);
    }
}
