package dev.pilothouse.sandbox.schemas;

import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.schemas.model.CreateRegistryRequest;
import software.amazon.awssdk.services.schemas.model.CreateSchemaRequest;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaRequest;
import software.amazon.awssdk.services.schemas.model.DeleteSchemaVersionRequest;
import software.amazon.awssdk.services.schemas.model.DescribeRegistryRequest;
import software.amazon.awssdk.services.schemas.model.DescribeSchemaRequest;
import software.amazon.awssdk.services.schemas.model.GetDiscoveredSchemaRequest;
import software.amazon.awssdk.services.schemas.model.ListRegistriesRequest;
import software.amazon.awssdk.services.schemas.model.ListSchemaVersionsRequest;
import software.amazon.awssdk.services.schemas.model.ListSchemasRequest;
import software.amazon.awssdk.services.schemas.model.UpdateSchemaRequest;

/** The pretend schema registry of EventBridge. Thread-safe. */
public final class SchemasService implements Service {
    private final Arns arns;
    private final Registries registries = new Registries();

    /** Without registries. */
    public SchemasService(World world) {
        this.arns = new Arns(world);
    }

    /** Puts an OpenAPI document into a registry, which is made where it is missing. */
    public void put(String registry, String schema, String content, Instant at) {
        registries.with(all -> all.computeIfAbsent(registry, name -> new Registry(name, "", Map.of()))
                .schemas()
                .put(schema, new Schema("OpenApi3", "", content, Map.of(), at)));
    }

    @Override
    public String signingName() {
        return "schemas";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public Class<?> client() {
        return SchemasClient.class;
    }

    @Override
    public void operations(Operations on) {
        RegistryCalls keep = new RegistryCalls(registries, arns);
        on.on(CreateRegistryRequest.class, "schemas:CreateRegistry", q -> arns.registry(q.registryName()), keep::create)
                .on(
                        DescribeRegistryRequest.class,
                        "schemas:DescribeRegistry",
                        q -> arns.registry(q.registryName()),
                        keep::describe)
                .on(ListRegistriesRequest.class, "schemas:ListRegistries", _ -> "*", keep::list);
        ofSchemas(on);
        ofVersions(on);
    }

    private void ofSchemas(Operations on) {
        SchemaCalls calls = new SchemaCalls(registries, arns);
        on.on(
                        CreateSchemaRequest.class,
                        "schemas:CreateSchema",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        calls::create)
                .on(
                        UpdateSchemaRequest.class,
                        "schemas:UpdateSchema",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        calls::update)
                .on(
                        DescribeSchemaRequest.class,
                        "schemas:DescribeSchema",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        calls::describe)
                .on(
                        DeleteSchemaRequest.class,
                        "schemas:DeleteSchema",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        calls::delete)
                .on(ListSchemasRequest.class, "schemas:ListSchemas", q -> arns.registry(q.registryName()), calls::list)
                .on(GetDiscoveredSchemaRequest.class, "schemas:GetDiscoveredSchema", _ -> "*", Discovery::of);
    }

    private void ofVersions(Operations on) {
        VersionCalls versions = new VersionCalls(registries, arns);
        on.on(
                        ListSchemaVersionsRequest.class,
                        "schemas:ListSchemaVersions",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        versions::list)
                .on(
                        DeleteSchemaVersionRequest.class,
                        "schemas:DeleteSchemaVersion",
                        q -> arns.schema(q.registryName(), q.schemaName()),
                        versions::delete);
    }

    @Override
    public void reset() {
        registries.clear();
    }
}
