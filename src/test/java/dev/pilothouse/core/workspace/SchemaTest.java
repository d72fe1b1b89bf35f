package dev.pilothouse.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema and our reader, each asked about the same files: their verdicts are the same. */
class SchemaTest {
    private static final String FULL = """
        {
          "format": 1,
          "name": "Acme Shop",
          "environment": "staging",
          "account": "402177537753",
          "region": "eu-west-1",
          "signIn": {"userPool": "eu-west-1_Ab12Cd34E", "client": "4hk2", "identityPool": "eu-west-1:0f1e2d3c"},
          "endpoint": "http://127.0.0.1:4566",
          "roles": {"acme-operator": ["s3:GetObject", "cloudfront:*"]},
          "sections": {
            "shared": {"widths": {"site.changes": {"Path": 320.5}}},
            "cdn": {"distributions": [{"id": "E1DOCS2EXAMPLE", "address": "https://docs.acme.example"}, {"id": "E3MEDIA4"}]},
            "tables": {
              "discover": false,
              "zone": "Europe/Dublin",
              "tables": [{
                "table": "acme-*",
                "title": "Orders",
                "dates": {"placedAt": "text", "expiresAt": "seconds"},
                "links": [{"attribute": "customer", "table": "acme-customers", "key": "customerId"}],
                "version": "version",
                "personal": ["email", "address.street"]
              }],
              "queries": [{"name": "Unpaid", "table": "acme-orders", "index": "byStatus", "where": ["status = PENDING"],
                "descending": true}]
            },
            "functions": {
              "discover": true,
              "tags": {"app": "acme-shop"},
              "functions": [{"function": "orders-*", "title": "Placed orders", "alias": "live", "asks": true}],
              "events": [{"name": "Paid", "function": "orders-api", "event": {"orderId": "90216"}}]
            },
            "logs": {
              "discover": false,
              "groups": [{"group": "/aws/apigateway/acme-*", "title": "API access"}],
              "queries": [{"name": "Slowest", "query": "sort @duration desc\\n| limit 20"}],
              "personal": ["email"]
            },
            "site": {
              "bucket": "acme-shop-site",
              "prefix": "web/",
              "privatePrefix": ".pilothouse/",
              "distribution": "E2XKQ7RSTUVW",
              "address": "https://shop.acme.example:8443/a/b",
              "rootObject": "index.html",
              "errorPages": ["404.html"],
              "headerRules": [
                {"pattern": "**.{pdf,zip}", "cacheControl": "public, max-age=60"},
                {"pattern": "de/**", "contentType": "text/html; charset=utf-8", "contentLanguage": "de, en-GB",
                 "contentEncoding": "br", "contentDisposition": "inline", "metadata": {"build.no": "48"}},
                {"pattern": "**.svg", "compress": "gzip", "atLeast": 2000}
              ],
              "keep": {"days": 7, "releases": 5},
              "fallback": "app.html",
              "budget": {"total": 52428800, "file": 5242880, "blocks": true}
            }
          }
        }
        """;
    private final WorkspaceFile format = new WorkspaceFile(Sections.installed());
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WorkspaceFile.class.getResourceAsStream("workspace-1.schema.json"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x|x",
                "\"Acme Shop\"|\"Überall 商店 🛒\"",
                "\"endpoint\": \"http://127.0.0.1:4566\",|",
                "https://shop.acme.example:8443/a/b|http://127.0.0.1:8080",
                "\"prefix\": \"web/\"|\"prefix\": \"\"",
                "\"errorPages\": [\"404.html\"]|\"errorPages\": []",
                "\"total\": 52428800, |",
                ", \"blocks\": true|",
                "\"compress\": \"gzip\", \"atLeast\": 2000|\"compress\": \"gzip\"",
                "\"contentType\": \"text/html; charset=utf-8\", |",
                "\"keep\": {|\"privateBucket\": \"acme-shop-releases\", \"keep\": {",
                "{\"widths\": {\"site.changes\": {\"Path\": 320.5}}}|{}",
                "\"roles\": {\"acme-operator\": [\"s3:GetObject\", \"cloudfront:*\"]},|",
                "\"where\": [\"status = PENDING\"]|\"statement\": \"SELECT * FROM x\"",
                "\"dates\": {\"placedAt\": \"text\", \"expiresAt\": \"seconds\"}|\"dates\": {}",
                "\"event\": {\"orderId\": \"90216\"}|\"event\": null",
                "\"alias\": \"live\"|\"alias\": \"$LATEST\""
            })
    void whatFitsFitsBoth(String change) {
        String text = changed(change);
        assertThat(reader(text)).isEmpty();
        assertThat(published(text)).isEmpty();
    }

    /** What stands left of the bar in a good file becomes what stands right of it; members may not be moved apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "format": 1, |
        "format": 1 | "format": 2
        "format": 1 | "format": "1"
        "Acme Shop" | ""
        "Acme Shop" | "Acme\\u202eShop"
        "Acme Shop" | "Acme\\u200bShop"
        "staging" | "Staging"
        "402177537753" | "40217753775"
        "402177537753" | 402177537753
        "eu-west-1", | "eu-west",
        "client": "4hk2" | "client": "4hk2", "secret": "x"
        "client": "4hk2" | "client": ""
        "userPool": "eu-west-1_Ab12Cd34E", |
        "eu-west-1:0f1e2d3c" | "0f1e2d3c"
        http://127.0.0.1:4566 | http://127.0.0.1:4566@evil.example
        "cloudfront:*" | "cloudfront"
        "roles": {"acme-operator": ["s3:GetObject", "cloudfront:*"]} | "roles": ["acme-operator"]
        "shared": | "Shared":
        "widths": | "wid ths":
        "bucket": "acme-shop-site", |
        "acme-shop-site" | "Acme_Shop"
        "prefix": "web/" | "prefix": "/web/"
        "privatePrefix": ".pilothouse/" | "privatePrefix": ""
        "E2XKQ7RSTUVW" | "https://evil.example"
        https://shop.acme.example:8443/a/b | javascript:alert(1)
        https://shop.acme.example:8443/a/b | https://shop.acme.example@evil.example/
        "rootObject": "index.html" | "rootObject": null
        "errorPages": ["404.html"] | "errorPages": "404.html"
        "pattern": "**.{pdf,zip}" | "pattern": "**.{pdf,zip"
        "cacheControl": "public, max-age=60" | "cacheControl": "a\\r\\nSet-Cookie: b"
        "E3MEDIA4" | "e3"
        "distributions": [ | "distributions": ["E1",
        https://docs.acme.example | docs.acme.example
        "headerRules": [ | "headerRules": ["x",
        "pattern": "**.svg", "compress": "gzip", "atLeast": 2000 | "pattern": "**.svg"
        "compress": "gzip", "atLeast" | "atLeast"
        "compress": "gzip" | "compress": "zip"
        "compress": "gzip" | "compress": "gzip", "contentEncoding": "br"
        "atLeast": 2000 | "atLeast": 67108865
        "atLeast": 2000 | "atLeast": "2000"
        "contentEncoding": "br" | "contentEncoding": "aws-chunked"
        "contentType": "text/html; charset=utf-8" | "contentType": "html"
        "contentLanguage": "de, en-GB" | "contentLanguage": "de;en"
        "contentDisposition": "inline" | "contentDisposition": ""
        {"build.no": "48"} | {}
        "fallback": "app.html" | "fallback": ""
        "total": 52428800, "file": 5242880, |
        "total": 52428800 | "total": 0
        "file": 5242880 | "file": "5 MB"
        "blocks": true | "blocks": "yes"
        "build.no" | "Build"
        "build.no": "48" | "build.no": 48
        "discover": false | "discover": "no"
        Europe/Dublin | Europe Dublin
        "table": "acme-*", |
        "expiresAt": "seconds" | "expiresAt": "epoch"
        "key": "customerId" | "key": ""
        "group": "/aws/apigateway/acme-*", |
        "group": "/aws/apigateway/acme-*" | "group": "acme shop"
        "title": "API access" | "name": "API access"
        "name": "Slowest", |
        "personal": ["email"] | "personal": "email"
        "table": "acme-customers" | "table": "acme-*"
        "personal": ["email", "address.street"] | "personal": "email"
        "where": ["status = PENDING"] | "where": ["status = PENDING"], "statement": "SELECT"
        "tags": {"app": "acme-shop"} | "tags": {"app": 1}
        "tags": {"app": "acme-shop"} | "tags": ["app"]
        "function": "orders-*", |
        "orders-*" | "orders api"
        "alias": "live" | "alias": "live!"
        "asks": true | "asks": "yes"
        "function": "orders-api" | "function": "orders-*"
        , "event": {"orderId": "90216"} |
        "name": "Acme Shop", | "name": "Acme Shop", "onOpen": "https://evil.example",
        """)
    void whatDoesNotFitFitsNeither(String good, String bad) {
        String text = changed(good + "|" + Optional.ofNullable(bad).orElse(""));
        assertThat(reader(text)).isPresent();
        assertThat(published(text)).isNotEmpty();
    }

    /** What a schema of this kind can't say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prefix\": \"web/\"|\"prefix\": \".pilothouse/web/\"",
                "acme-shop-site|AKIAIOSFODNN7EXAMPLE",
                "\"region\": \"eu-west-1\",|\"region\": \"eu-west-1\", \"region\": \"eu-west-1\",",
                "Europe/Dublin|Europe/Atlantis"
            })
    void theReaderIsStricterInFourThings(String change) {
        assertThat(reader(changed(change))).isPresent();
    }

    @Test
    void theSchemaHoldsEachFeaturesOwnWordForWord() throws IOException {
        JsonNode sections = json(WorkspaceFile.class, "workspace-1.schema.json").at("/properties/sections/properties");
        List<Section> all = Sections.installed().all();
        assertThat(sections.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Section::name).toList());
        for (Section section : all) {
            assertThat(sections.get(section.name()))
                    .as("the section of %s in workspace-1.schema.json", section.name())
                    .isEqualTo(json(section.getClass(), section.name() + "-section-1.schema.json"));
        }
    }

    private Optional<String> reader(String text) {
        try {
            format.parse("acme.json", text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.fault().what());
        }
    }

    private List<Error> published(String text) {
        return schema.validate(text, InputFormat.JSON);
    }

    private static String changed(String change) {
        int bar = change.indexOf('|');
        String good = change.substring(0, bar).strip();
        assertThat(good.equals("x") || FULL.contains(good)).as(good).isTrue();
        return FULL.replace(
                good.equals("x") ? "\u0000" : good, change.substring(bar + 1).strip());
    }

    private static JsonNode json(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new JsonMapper().readTree(in);
        }
    }
}
