package dev.pilothouse.sandbox.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.wire.Request;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {
    private final Addressing addressing = new Addressing(name -> name.equals("acme") || name.equals("my.site"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:4566, /acme/a%20b, /acme/a%20b",
        "localhost:4566, /acme, /acme",
        "acme.localhost:4566, /a//b, /acme/a//b",
        "acme.localhost, /, /acme",
        "ACME.localhost, //x, /acme//x",
        "my.site.localhost, /x, /my.site/x",
        "acme.s3.eu-west-1.localhost:4566, /x, /acme/x",
        "unknown.s3.localhost, /x, /unknown/x",
        "acme.s3.amazonaws.com, /x, /acme/x",
        "s3.eu-west-1.localhost, /unknown/x, /unknown/x"
    })
    void hostOrPathNamesTheBucket(String host, String path, String modelPath) {
        assertThat(addressing.modelPath(request(host, path))).contains(modelPath);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, /eu-west-1_abc/.well-known/jwks.json",
        "d111.cloudfront.localhost, /index.html",
        "unknown.localhost, /",
        "localhost, /"
    })
    void whatNamesNoBucketIsNoneOfS3s(String host, String path) {
        assertThat(addressing.modelPath(request(host, path))).isEmpty();
    }

    @Test
    void websitesHaveHostsOfTheirOwn() {
        assertThat(Addressing.website(request("acme.s3-website-eu-west-1.localhost:80", "/")))
                .contains("acme");
        assertThat(Addressing.website(request("my.site.s3-website.us-east-1.localhost", "/")))
                .contains("my.site");
        assertThat(Addressing.website(request("acme.s3.localhost", "/"))).isEqualTo(Optional.empty());
    }

    private static Request request(String host, String path) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", List.of(host));
        return new Request("GET", path, "", Map.of(), headers, InputStream.nullInputStream());
    }
}
