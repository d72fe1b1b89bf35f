package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.schemas.model.CreateSchemaRequest;
import software.amazon.awssdk.services.schemas.model.CreateSchemaResponse;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaRequest;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaResponse;
import software.amazon.awssdk.services.schemas.model.DescribeSchemaRequest;
import software.amazon.awssdk.services.schemas.model.DescribeSchemaResponse;
import software.amazon.awssdk.services.schemas.model.ListSchemasRequest;
import software.amazon.awssdk.services.schemas.model.ListSchemasResponse;
import software.amazon.awssdk.services.schemas.model.SchemaSummary;
import software.amazon.awssdk.services.schemas.model.UpdateSchemaRequest;
import software.amazon.awssdk.services.schemas.model.UpdateSchemaResponse;

/** Schemas: made, changed, told, listed, deleted. */
record SchemaCalls(Registries registries, Arns arns) {
    private static final int PAGE = 100;
    private static final String NAME = "[0-9A-Za-z_.@\\-]{1,385}";

    CreateSchemaResponse create(CreateSchemaRequest request, Call call) {
        String name = request.schemaName();
        if (name == null || !name.matches(NAME)) {
            throw SchemasErrors.bad("Invalid schema name: " + name);
        }
        Content.check(request.content(), request.typeAsString());
        Schema made = registries.in(request.registryName(), registry -> {
            Schema schema = new Schema(
                    request.typeAsString(),
                    Optional.ofNullable(request.description()).orElse(""),
                    request.content(),
                    request.hasTags() ? request.tags() : Map.of(),
                    call.now());
            if (registry.schemas().putIfAbsent(name, schema) != null) {
                throw SchemasErrors.exists("Schema", name);
            }
            return schema;
        });
        call.status(201);
        Schema.Version first = made.version(name, null);
        return CreateSchemaResponse.builder()
                .schemaName(name)
                .schemaArn(arns.schema(request.registryName(), name))
                .schemaVersion(Integer.toString(first.number()))
                .type(made.type())
                .description(made.description())
                .lastModified(made.modified())
                .versionCreatedDate(first.created())
                .tags(made.tags())
                .build();
    }

    UpdateSchemaResponse update(UpdateSchemaRequest request, Call call) {
        String name = request.schemaName();
        return registries.in(request.registryName(), registry -> {
            Schema schema = registry.schema(name);
            Optional.ofNullable(request.content())
                    .ifPresent(it -> Content.check(
                            it, Optional.ofNullable(request.typeAsString()).orElse(schema.type())));
            schema.update(
                    Optional.ofNullable(request.content()), Optional.ofNullable(request.description()), call.now());
            Schema.Version newest = schema.version(name, null);
            return UpdateSchemaResponse.builder()
                    .schemaName(name)
                    .schemaArn(arns.schema(registry.name(), name))
                    .schemaVersion(Integer.toString(newest.number()))
                    .type(schema.type())
                    .description(schema.description())
                    .lastModified(schema.modified())
                    .versionCreatedDate(newest.created())
                    .tags(schema.tags())
                    .build();
        });
    }

    DescribeSchemaResponse describe(DescribeSchemaRequest request, Call call) {
        String name = request.schemaName();
        return registries.in(request.registryName(), registry -> {
            Schema schema = registry.schema(name);
            Schema.Version version = schema.version(name, request.schemaVersion());
            return DescribeSchemaResponse.builder()
                    .schemaName(name)
                    .schemaArn(arns.schema(registry.name(), name))
                    .schemaVersion(Integer.toString(version.number()))
                    .content(version.content())
                    .type(schema.type())
                    .description(schema.description())
                    .lastModified(schema.modified())
                    .versionCreatedDate(version.created())
                    .tags(schema.tags())
                    .build();
        });
    }

    ListSchemasResponse list(ListSchemasRequest request, Call call) {
        Page<SchemaSummary> page = registries.in(
                request.registryName(),
                registry -> Page.of(
                        registry.schemas().entrySet().stream()
                                .filter(it -> request.schemaNamePrefix() == null
                                        || it.getKey().startsWith(request.schemaNamePrefix()))
                                .map(it -> SchemaSummary.builder()
                                        .schemaName(it.getKey())
                                        .schemaArn(arns.schema(registry.name(), it.getKey()))
                                        .lastModified(it.getValue().modified())
                                        .versionCount(
                                                (long) it.getValue().versions().size())
                                        .tags(it.getValue().tags())
                                        .build())
                                .toList(),
                        request.nextToken(),
                        Optional.ofNullable(request.limit()).orElse(PAGE)));
        return ListSchemasResponse.builder()
                .schemas(page.items())
                .nextToken(page.next().orElse(null))
                .build();
    }

    DeleteSchemaResponse delete(DeleteSchemaRequest request, Call call) {
        registries.in(request.registryName(), registry -> {
            registry.schema(request.schemaName());
            return registry.schemas().remove(request.schemaName());
        });
        call.status(204);
        return DeleteSchemaResponse.builder().build();
    }
}
