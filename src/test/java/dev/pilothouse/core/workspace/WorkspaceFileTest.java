package dev.pilothouse.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WorkspaceFileTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final WorkspaceFile FORMAT = new WorkspaceFile(Sections.installed());
    private static final String GOOD = """
        {
          "format": 1,
          "name": "Acme Shop",
          "environment": "production",
          "account": "402177537753",
          "region": "eu-west-1",
          "signIn": {
            "userPool": "eu-west-1_Ab12Cd34E",
            "client": "4hk2example7client9id0aaaa",
            "identityPool": "eu-west-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
          },
          "endpoint": "http://127.0.0.1:4566",
          "roles": {"acme-operator": ["s3:GetObject", "s3:Put*", "*"]},
          "sections": {"site": {"bucket": "acme-shop-site"}}
        }
        """;
    private static final Workspace WORKSPACE = new Workspace(
            "Acme Shop",
            Environment.PRODUCTION,
            "402177537753",
            "eu-west-1",
            new Workspace.SignIn(
                    "eu-west-1_Ab12Cd34E",
                    "4hk2example7client9id0aaaa",
                    "eu-west-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
            Optional.of(URI.create("http://127.0.0.1:4566")),
            Map.of("acme-operator", List.of("s3:GetObject", "s3:Put*", "*")),
            Map.of("site", JSON.createObjectNode().put("bucket", "acme-shop-site")));

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadWrittenAndReadAgain() throws IOException {
        assertThat(parse(GOOD)).isEqualTo(WORKSPACE);
        Path file = folder.resolve("acme.json");
        Files.write(file, FORMAT.write(WORKSPACE));
        assertThat(FORMAT.read(file)).isEqualTo(WORKSPACE);
        assertThat(JSON.readTree(Files.readAllBytes(file))).isEqualTo(JSON.readTree(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "402177537753" | 402177537753 | acme.json, line 5: “account” has to be twelve digits in quotes.
        "402177537753" | "4021" | acme.json, line 5: “account” has to be twelve digits in quotes.
        "Acme Shop" | "" | acme.json, line 3: “name” has to be a name of 1 to 80 characters.
        "production" | "prod" | acme.json, line 4: “environment” has to be one of production, staging, development, sandbox.
        "eu-west-1", | "Ireland", | acme.json, line 6: “region” has to be an AWS region such as eu-west-1.
        "client": "4hk2example7client9id0aaaa" | "client": "a b" | acme.json, line 9: “signIn.client” has to be an app client’s id: letters and digits.
        "client": "4hk2example7client9id0aaaa", | | acme.json, line 7: “signIn.client” is missing.
        "client": "4hk2example7client9id0aaaa" | "client": "x", "clientSecret": "y" | acme.json, line 9: “signIn.clientSecret” is not known here.
        "eu-west-1_Ab12Cd34E" | "Ab12Cd34E" | acme.json, line 8: “signIn.userPool” has to be a user pool’s id such as eu-west-1_Ab12Cd34E.
        "s3:Put*" | "PutObject" | acme.json, line 13: “roles.acme-operator” has to be a list of IAM actions such as s3:PutObject.
        acme-operator | acme operator | acme.json, line 13: “roles.acme operator” has to be named as IAM names a role.
        {"bucket": "acme-shop-site"} | "acme-shop-site" | acme.json, line 14: “sections.site” has to be an object in braces.
        "format": 1 | "format": "1" | acme.json, line 2: “format” has to be the number 1.
        "format": 1 | "format": 0 | acme.json, line 2: “format” has to be the number 1.
        "format": 1 | "format": 7, "novelty": 3 | acme.json was written by a newer Pilothouse (format 7).
        "region": "eu-west-1", | "region": "eu-west-1" | acme.json, line 7: this is not JSON.
        "region": "eu-west-1", | "region": "eu-west-1", "region": "eu-west-2", | acme.json, line 6: this is not JSON.
        {"bucket": "acme-shop-site"} | {} | acme.json, line 14: “sections.site.bucket” is missing.
        {"bucket": "acme-shop-site"} | {"bucket": "acme-shop-site", "errorPages": ["a", 4]} | acme.json, line 14: “sections.site.errorPages” has to be a list of paths such as 404.html.
        {"site": | {"sites": | acme.json, line 14: “sections.sites” is not known here.
        acme-shop-site | AKIAIOSFODNN7EXAMPLE | acme.json holds an AWS access key, and a workspace holds no secrets.
        """)
    void whatDoesNotFitIsRefusedByLineAndMember(String good, String bad, String what) {
        assertThat(refusal(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad))))
                .isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s3.eu-west-1.amazonaws.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example:80",
                "http://127.0.0.1:80@evil.example",
                "http://evil.example#127.0.0.1",
                "ftp://127.0.0.1",
                "http://127.1:80",
                "http://127.0.0.256",
                "http://0.0.0.0:4566",
                "http://127.0.0.1:4566/path",
                "//127.0.0.1",
                "127.0.0.1:4566",
                ""
            })
    void anEndpointElsewhereIsRefused(String endpoint) {
        assertThat(refusal(GOOD.replace("http://127.0.0.1:4566", endpoint)))
                .startsWith("acme.json, line 12: “endpoint” has to be an address on this computer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "https://[::1]:4566/", "http://127.255.0.9"})
    void anyAddressOfThisComputerWillDo(String endpoint) {
        assertThat(parse(GOOD.replace("http://127.0.0.1:4566", endpoint)).endpoint())
                .contains(URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{", "{}", "{} {}", "\u0000", "{\"format\": 1e400}", "{\"format\": null}"})
    void whatIsNoWorkspaceAtAllIsRefused(String text) {
        assertThat(refusal(text)).isNotBlank();
    }

    @Test
    void absurdDepthSizeAndAbsenceAreRefused() {
        assertThat(refusal("{\"sections\":".repeat(50_000))).contains("not JSON");
        assertThat(refusal(" ".repeat(1_000_001))).isEqualTo("acme.json is larger than 1.0 MB, so it is no workspace.");
        assertThat(catchThrowableOfType(Refused.class, () -> FORMAT.read(folder.resolve("gone.json"))))
                .hasMessageContaining("could not be read");
    }

    @Test
    void noGarbledFileEscapesTheRefusals() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 3_000; n++) {
            byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                FORMAT.parse("acme.json", bytes);
            } catch (Refused refused) {
                assertThat(refused.fault().what()).startsWith("acme.json");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void theSchemaKnowsTheSameMembers() throws IOException {
        membersAgree((ObjectNode) JSON.readTree(GOOD), schema(), "");
        membersAgree((ObjectNode) JSON.readTree(GOOD), schema().at("/properties/signIn"), "signIn");
    }

    @Test
    void theSchemaHasTheSameShapes() throws IOException {
        Map<String, Pattern> shapes = Map.of(
                "name/pattern", Shapes.NAME,
                "account/pattern", Shapes.ACCOUNT,
                "region/pattern", Shapes.REGION,
                "signIn/properties/userPool/pattern", Shapes.USER_POOL,
                "signIn/properties/client/pattern", Shapes.CLIENT,
                "signIn/properties/identityPool/pattern", Shapes.IDENTITY_POOL,
                "endpoint/pattern", Shapes.LOOPBACK,
                "roles/propertyNames/pattern", Shapes.ROLE,
                "roles/additionalProperties/items/pattern", Shapes.ACTION);
        for (Map.Entry<String, Pattern> shape : shapes.entrySet()) {
            assertThat(schema().at("/properties/" + shape.getKey()).asString())
                    .isEqualTo("^" + shape.getValue().pattern() + "$");
        }
    }

    // A member is required by the schema exactly where the reader misses it.
    private static void membersAgree(ObjectNode good, JsonNode schema, String object) {
        Set<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        ObjectNode members = object.isEmpty() ? good : (ObjectNode) good.get(object);
        assertThat(schema.get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(members.propertyNames());
        for (String member : List.copyOf(members.propertyNames())) {
            JsonNode value = members.remove(member);
            if (required.contains(member)) {
                assertThat(refusal(good.toString())).endsWith(member + "” is missing.");
            } else {
                assertThatCode(() -> parse(good.toString())).as(member).doesNotThrowAnyException();
            }
            members.set(member, value);
        }
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = WorkspaceFile.class.getResourceAsStream("workspace-1.schema.json")) {
            return JSON.readTree(in);
        }
    }

    private static Workspace parse(String text) {
        return FORMAT.parse("acme.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refused.class, () -> parse(text)).fault().what();
    }
}
