package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Optional;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaVersionRequest;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaVersionResponse;
import software.amazon.awssdk.services.schemas.model.ListSchemaVersionsRequest;
import software.amazon.awssdk.services.schemas.model.ListSchemaVersionsResponse;
import software.amazon.awssdk.services.schemas.model.SchemaVersionSummary;

/** Versions of schemas. */
record VersionCalls(Registries registries, Arns arns) {
    private static final int PAGE = 100;

    /** The oldest first. */
    ListSchemaVersionsResponse list(ListSchemaVersionsRequest request, Call call) {
        String name = request.schemaName();
        Page<SchemaVersionSummary> page = registries.in(request.registryName(), registry -> {
            Schema schema = registry.schema(name);
            return Page.of(
                    schema.versions().values().stream()
                            .map(it -> SchemaVersionSummary.builder()
                                    .schemaName(name)
                                    .schemaArn(arns.schema(registry.name(), name))
                                    .schemaVersion(Integer.toString(it.number()))
                                    .type(schema.type())
                                    .build())
                            .toList(),
                    request.nextToken(),
                    Optional.ofNullable(request.limit()).orElse(PAGE));
        });
        return ListSchemaVersionsResponse.builder()
                .schemaVersions(page.items())
                .nextToken(page.next().orElse(null))
                .build();
    }

    DeleteSchemaVersionResponse delete(DeleteSchemaVersionRequest request, Call call) {
        registries.in(request.registryName(), registry -> {
            Schema schema = registry.schema(request.schemaName());
            Schema.Version version = schema.version(request.schemaName(), request.schemaVersion());
            if (schema.versions().size() == 1) {
                throw SchemasErrors.bad("The only version of a schema cannot be deleted.");
            }
            return schema.versions().remove(version.number());
        });
        call.status(204);
        return DeleteSchemaVersionResponse.builder().build();
    }
}
