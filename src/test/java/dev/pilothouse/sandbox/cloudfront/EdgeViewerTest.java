package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeViewerTest {
    private final EdgeTown town = new EdgeTown();

    @BeforeEach
    void store() {
        town.put("letters.txt", "abcdefghij", "max-age=60");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoHasItAlreadyGetsNoBytes() {
        String etag = town.get("/letters.txt").headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = town.get("/letters.txt", "If-None-Match", "\"other\", W/" + etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("etag")).hasValue(etag);
        assertThat(source(again)).isEqualTo("Hit");
        assertThat(town.get("/letters.txt", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDateServesAsAConditionToo() {
        String modified =
                town.get("/letters.txt").headers().firstValue("last-modified").orElseThrow();
        assertThat(town.get("/letters.txt", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(town.get("/letters.txt", "If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(town.get("/letters.txt", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, abcd, bytes 0-3/10",
        "bytes=7-, hij, bytes 7-9/10",
        "bytes=-2, ij, bytes 8-9/10",
        "bytes=8-99, ij, bytes 8-9/10",
        "bytes=-99, abcdefghij, bytes 0-9/10"
    })
    void aRangeGetsItsBytes(String range, String bytes, String told) {
        HttpResponse<String> part = town.get("/letters.txt", "Range", range);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(bytes);
        assertThat(part.headers().firstValue("content-range")).hasValue(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes"})
    void aRangeThatIsNoneIsIgnored(String range) {
        HttpResponse<String> whole = town.get("/letters.txt", "Range", range);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("abcdefghij");
    }

    @Test
    void aRangeBehindTheEndIsRefused() {
        HttpResponse<String> refused = town.get("/letters.txt", "Range", "bytes=10-");
        assertThat(refused.statusCode()).isEqualTo(416);
        assertThat(refused.headers().firstValue("content-range")).hasValue("bytes */10");
    }

    @Test
    void aRangeOfSomethingElseGetsTheWhole() {
        String etag = town.get("/letters.txt").headers().firstValue("etag").orElseThrow();
        assertThat(town.get("/letters.txt", "Range", "bytes=0-1", "If-Range", etag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(town.get("/letters.txt", "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        HttpResponse<String> head = town.send("HEAD", "/letters.txt");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("content-length")).hasValue(10);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void onlyReadingIsAllowed(String method) {
        HttpResponse<String> refused = town.send(method, "/letters.txt");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(source(refused)).isEqualTo("Error");
        assertThat(refused.body()).contains("not configured to allow the HTTP request method");
    }

    @ParameterizedTest
    @CsvSource({
        "a b.txt, /a%20b.txt",
        "a+b.txt, /a+b.txt",
        "a+b.txt, /a%2Bb.txt",
        "50%.txt, /50%25.txt",
        "straße/é.txt, /stra%C3%9Fe/%c3%a9.txt",
        "plain.txt, /%70lain.txt"
    })
    void aPathNamesTheKeyThatItDecodesTo(String key, String path) {
        town.put(key, key, "max-age=60");
        HttpResponse<String> found = town.get(path);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(key);
    }
}
