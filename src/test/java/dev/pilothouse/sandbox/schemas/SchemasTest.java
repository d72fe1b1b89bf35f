package dev.pilothouse.sandbox.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.schemas.model.BadRequestException;
import software.amazon.awssdk.services.schemas.model.ConflictException;
import software.amazon.awssdk.services.schemas.model.NotFoundException;
import software.amazon.awssdk.services.schemas.model.SchemaVersionSummary;
import software.amazon.awssdk.services.schemas.model.Type;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {
    private static final String REGISTRY = "lambda-testevent-schemas";
    private static final String NAME = "_checkout-schema";
    private static Sandbox sandbox;
    private static SchemasClient sdk;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(Options.defaults(), world -> List.of(new SchemasService(world)));
        String role = "arn:aws:iam::402112345678:role/test";
        sandbox.world().keys().role(role, """
            {"Statement": [{"Effect": "Allow", "Action": "schemas:*", "Resource": [
              "arn:aws:schemas:us-east-1:402112345678:registry/lambda-testevent-schemas",
              "arn:aws:schemas:us-east-1:402112345678:schema/lambda-testevent-schemas/*"]},
              {"Effect": "Allow", "Action": "schemas:GetDiscoveredSchema", "Resource": "*"}]}
            """);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        sdk = SchemasClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @AfterAll
    static void close() {
        sdk.close();
        sandbox.close();
    }

    @BeforeEach
    void anew() {
        sandbox.reset();
    }

    @Test
    void aRegistryIsMadeOnceAndMissedWhereItIsNotThere() {
        assertThatThrownBy(() -> sdk.describeRegistry(it -> it.registryName(REGISTRY)))
                .isInstanceOfSatisfying(NotFoundException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(404);
                    assertThat(e.code()).isEqualTo("NotFoundException");
                })
                .hasMessageContaining("Registry with name lambda-testevent-schemas does not exist.");
        sdk.createRegistry(it -> it.registryName(REGISTRY));
        assertThat(sdk.describeRegistry(it -> it.registryName(REGISTRY)).registryArn())
                .isEqualTo("arn:aws:schemas:us-east-1:402112345678:registry/lambda-testevent-schemas");
        assertThatThrownBy(() -> sdk.createRegistry(it -> it.registryName(REGISTRY)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void eachChangeOfASchemaIsAVersionAndTheOldOnesCanBeReadAndDeleted() {
        sdk.createRegistry(it -> it.registryName(REGISTRY));
        create(document("1"));
        assertThatThrownBy(() -> create(document("1"))).isInstanceOf(ConflictException.class);
        update(document("2"));
        update(document("2"));
        assertThat(sdk.describeSchema(it -> it.registryName(REGISTRY).schemaName(NAME)))
                .satisfies(it -> {
                    assertThat(it.schemaVersion()).isEqualTo("2");
                    assertThat(it.content()).isEqualTo(document("2"));
                    assertThat(it.type()).isEqualTo("OpenApi3");
                });
        assertThat(sdk.describeSchema(
                                it -> it.registryName(REGISTRY).schemaName(NAME).schemaVersion("1"))
                        .content())
                .isEqualTo(document("1"));
        sdk.deleteSchemaVersion(it -> it.registryName(REGISTRY).schemaName(NAME).schemaVersion("1"));
        assertThat(sdk.listSchemaVersions(it -> it.registryName(REGISTRY).schemaName(NAME))
                        .schemaVersions())
                .extracting(SchemaVersionSummary::schemaVersion)
                .containsExactly("2");
    }

    @Test
    void schemasAreListedByPrefixInPagesAndDeleted() {
        sdk.createRegistry(it -> it.registryName(REGISTRY));
        for (int i = 0; i < 7; i++) {
            String name = (i < 4 ? "_a-" : "_b-") + i;
            sdk.createSchema(it -> it.registryName(REGISTRY)
                    .schemaName(name)
                    .type(Type.OPEN_API3)
                    .content(document("1")));
        }
        assertThat(sdk.listSchemasPaginator(it -> it.registryName(REGISTRY).limit(3)).stream()
                        .map(page -> page.schemas().size()))
                .containsExactly(3, 3, 1);
        assertThat(sdk.listSchemas(it -> it.registryName(REGISTRY).schemaNamePrefix("_b-"))
                        .schemas())
                .hasSize(3);
        sdk.deleteSchema(it -> it.registryName(REGISTRY).schemaName("_b-6"));
        assertThatThrownBy(
                        () -> sdk.deleteSchema(it -> it.registryName(REGISTRY).schemaName("_b-6")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Schema with name _b-6 does not exist.");
    }

    @Test
    void whatIsNoOpenApiDocumentIsRefused() {
        sdk.createRegistry(it -> it.registryName(REGISTRY));
        for (String content : List.of("no", "[]", "{}", document("x".repeat(100_000)))) {
            assertThatThrownBy(() -> create(content)).isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void theSchemaOfAnEventIsFoundOut() {
        String content = sdk.getDiscoveredSchema(it ->
                        it.type(Type.OPEN_API3).events("{\"id\": 1, \"tags\": [\"a\"], \"deep\": {\"ok\": true}}"))
                .content();
        var event = JsonMapper.shared().readTree(content).at("/components/schemas/Event");
        assertThat(event.at("/properties/id/type").asString()).isEqualTo("integer");
        assertThat(event.at("/properties/tags/items/type").asString()).isEqualTo("string");
        assertThat(event.at("/properties/deep/properties/ok/type").asString()).isEqualTo("boolean");
        sdk.createRegistry(it -> it.registryName(REGISTRY));
        create(content);
    }

    private static void create(String content) {
        sdk.createSchema(it ->
                it.registryName(REGISTRY).schemaName(NAME).type(Type.OPEN_API3).content(content));
    }

    private static void update(String content) {
        sdk.updateSchema(it ->
                it.registryName(REGISTRY).schemaName(NAME).type(Type.OPEN_API3).content(content));
    }

    private static String document(String value) {
        return "{\"openapi\":\"3.0.0\",\"info\":{\"version\":\"1.0.0\",\"title\":\"Event\"},\"paths\":{},"
                + "\"components\":{\"examples\":{\"one\":{\"value\":\"" + value + "\"}}}}";
    }
}
