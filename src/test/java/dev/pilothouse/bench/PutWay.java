package dev.pilothouse.bench;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.s3.ObjectPuts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** A way to put an object into a bucket. Blocking; thread-safe. */
interface PutWay extends AutoCloseable {
    void put(String key) throws IOException;

    @Override
    void close();

    /** The ways there are. */
    enum Kind {
        /** As the engine does it. */
        OURS,
        /** The SDK's client. */
        SDK,
        /** AWS's signer over the JDK's client. */
        SIGNER_JDK,
        /** AWS's signer over the HTTP client that the SDK uses here. */
        SIGNER_APACHE;

        PutWay open(URI endpoint, byte[] body) {
            return switch (this) {
                case OURS -> new ByEngine(clients(endpoint), body);
                case SDK -> new Sdk(clients(endpoint), body);
                case SIGNER_JDK -> new OverJdk(new Signer(endpoint, body));
                case SIGNER_APACHE -> new OverApache(new Signer(endpoint, body));
            };
        }
    }

    /** As the engine does it. */
    record ByEngine(AwsClients clients, byte[] body) implements PutWay {
        @Override
        public void put(String key) {
            new ObjectPuts(clients).put(request(key, body), content(body));
        }

        @Override
        public void close() {
            clients.close();
        }
    }

    /** The SDK's client. */
    record Sdk(AwsClients clients, byte[] body) implements PutWay {
        @Override
        public void put(String key) {
            clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER).putObject(request(key, body), content(body));
        }

        @Override
        public void close() {
            clients.close();
        }
    }

    /** Signed requests without a client. */
    record Signer(URI endpoint, byte[] body) {
        private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
        private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");

        SignedRequest signed(String key) {
            ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
            SdkHttpRequest request = SdkHttpFullRequest.builder()
                    .method(SdkHttpMethod.PUT)
                    .uri(endpoint)
                    .encodedPath("/bench/" + key)
                    .putHeader("Content-Type", "text/javascript")
                    .putHeader("Content-Length", Integer.toString(body.length))
                    .putHeader("Cache-Control", "no-cache")
                    .putHeader("x-amz-checksum-sha256", sha256(body))
                    .putHeader("If-None-Match", "*")
                    .build();
            return SIGNER.sign(signing -> signing.request(request)
                    .payload(payload)
                    .identity(KEYS)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true));
        }
    }

    /** Over the JDK's client. */
    record OverJdk(Signer signer, HttpClient http) implements PutWay {
        private static final Set<String> ITS_OWN = Set.of("Host", "Content-Length");

        OverJdk(Signer signer) {
            this(
                    signer,
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }

        @Override
        public void put(String key) throws IOException {
            SdkHttpRequest signed = signer.signed(key).request();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(signed.getUri()).PUT(HttpRequest.BodyPublishers.ofByteArray(signer.body()));
            signed.forEachHeader((name, values) -> {
                if (!ITS_OWN.contains(name)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            try {
                require(http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }

    /** Over the HTTP client that the SDK uses here. */
    record OverApache(Signer signer, SdkHttpClient http) implements PutWay {
        OverApache(Signer signer) {
            this(
                    signer,
                    Apache5HttpClient.builder().maxConnections(PutPath.AT_ONCE).build());
        }

        @Override
        public void put(String key) throws IOException {
            SignedRequest signed = signer.signed(key);
            HttpExecuteRequest.Builder request = HttpExecuteRequest.builder().request(signed.request());
            signed.payload().ifPresent(request::contentStreamProvider);
            HttpExecuteResponse answer = http.prepareRequest(request.build()).call();
            require(answer.httpResponse().statusCode());
            if (answer.responseBody().isPresent()) {
                answer.responseBody().get().close();
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private static AwsClients clients(URI endpoint) {
        return new AwsClients(
                new Session(
                        "operator@acme.example",
                        "acme-operator",
                        "402112345678",
                        "us-east-1",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                        Optional.of(endpoint)),
                call -> {});
    }

    private static PutObjectRequest request(String key, byte[] body) {
        return PutObjectRequest.builder()
                .bucket("bench")
                .key(key)
                .contentType("text/javascript")
                .cacheControl("no-cache")
                .checksumSHA256(sha256(body))
                .ifNoneMatch("*")
                .build();
    }

    private static RequestBody content(byte[] body) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(body), body.length, "text/javascript");
    }

    private static void require(int status) throws IOException {
        if (status != 200) {
            throw new IOException("answered with " + status);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
