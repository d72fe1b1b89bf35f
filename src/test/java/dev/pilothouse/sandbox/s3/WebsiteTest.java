package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class WebsiteTest {
    private static final String HOST = "acme-site.s3-website-us-east-1.localhost";
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @BeforeEach
    void publish() {
        s3.put("index.html", "home");
        s3.put("products/index.html", "products");
        s3.put("a b.html", "blank");
        s3.put("404.html", "not found here");
        s3.client()
                .putBucketWebsite(b -> b.bucket(BUCKET)
                        .websiteConfiguration(c ->
                                c.indexDocument(i -> i.suffix("index.html")).errorDocument(e -> e.key("404.html"))));
        s3.service().putPolicy(BUCKET, """
            {"Statement":[
             {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/*"},
             {"Effect":"Allow","Principal":"*","Action":"s3:ListBucket","Resource":"arn:aws:s3:::acme-site"}]}\
            """);
    }

    @Test
    void foldersShowTheirIndexDocument() throws IOException {
        assertThat(get("/")).startsWith("HTTP/1.1 200").endsWith("home");
        assertThat(get("/products/")).startsWith("HTTP/1.1 200").endsWith("products");
        assertThat(get("/a%20b.html")).endsWith("blank");
    }

    @Test
    void aFolderWithoutItsSlashIsRedirected() throws IOException {
        assertThat(get("/products")).startsWith("HTTP/1.1 302").containsIgnoringCase("location: /products/");
    }

    @Test
    void whatIsMissingShowsTheErrorDocument() throws IOException {
        assertThat(get("/nothing.html")).startsWith("HTTP/1.1 404").endsWith("not found here");
        s3.client().deleteObject(b -> b.bucket(BUCKET).key("404.html"));
        assertThat(get("/nothing.html")).startsWith("HTTP/1.1 404").contains("Code: NoSuchKey");
    }

    @Test
    void whoMayNotListHearsForbiddenInstead() throws IOException {
        s3.service().putPolicy(BUCKET, """
            {"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::acme-site/*"}}\
            """);
        assertThat(get("/nothing.html")).startsWith("HTTP/1.1 403").endsWith("not found here");
        s3.client().deleteBucketPolicy(b -> b.bucket(BUCKET));
        assertThat(get("/")).startsWith("HTTP/1.1 403").contains("Code: AccessDenied");
    }

    @Test
    void anObjectMaySendItsVisitorsElsewhere() throws IOException {
        s3.service()
                .put(
                        BUCKET,
                        "old.html",
                        new byte[0],
                        new ObjectHeaders(Map.of("x-amz-website-redirect-location", "/products/"), Map.of()));
        assertThat(get("/old.html")).startsWith("HTTP/1.1 301").containsIgnoringCase("location: /products/");
    }

    @Test
    void whereItSendsThemIsAPathOrAnAddressOfTwoKilobytesAtMost() {
        for (String location : List.of("products/", "ftp://shop.example", "/" + "x".repeat(2048))) {
            assertThatThrownBy(() -> s3.client()
                            .putObject(
                                    b -> b.bucket(BUCKET).key("old.html").websiteRedirectLocation(location),
                                    RequestBody.empty()))
                    .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidRedirectLocation"));
        }
        s3.client()
                .putObject(
                        b -> b.bucket(BUCKET).key("old.html").websiteRedirectLocation("/" + "x".repeat(2047)),
                        RequestBody.empty());
    }

    @Test
    void aWholeSiteMayMove() throws IOException {
        s3.client()
                .putBucketWebsite(b -> b.bucket(BUCKET)
                        .websiteConfiguration(c -> c.redirectAllRequestsTo(
                                r -> r.hostName("shop.example").protocol("https"))));
        assertThat(get("/a/b")).startsWith("HTTP/1.1 301").containsIgnoringCase("location: https://shop.example/a/b");
    }

    @Test
    void theConfigurationIsGivenBackAndTakenOff() throws IOException {
        assertThat(s3.client()
                        .getBucketWebsite(b -> b.bucket(BUCKET))
                        .indexDocument()
                        .suffix())
                .isEqualTo("index.html");
        s3.client().deleteBucketWebsite(b -> b.bucket(BUCKET));
        assertThatThrownBy(() -> s3.client().getBucketWebsite(b -> b.bucket(BUCKET)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("NoSuchWebsiteConfiguration"));
        assertThat(get("/")).startsWith("HTTP/1.1 404").contains("NoSuchWebsiteConfiguration");
    }

    /** The answer as it comes over the wire: the JDK's client lets nobody set Host. */
    private String get(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", s3.sandbox().address().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
