package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.S3Exception;

class SignedCallTest {
    @Test
    void aRestThatNeverArrivesDoesNotHideWhatWasReadOfTheAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                SdkHttpClient http = Apache5HttpClient.create()) {
            threads.submit(() -> {
                refuseAndHangUp(server);
                return null;
            });
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
            SignedCall call = new SignedCall(
                    "PutObject",
                    new Endpoint(address, Region.EU_WEST_1),
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                    Optional.empty(),
                    http,
                    last -> {});

            assertThatThrownBy(() -> call.send(
                            SdkHttpRequest.builder()
                                    .method(SdkHttpMethod.PUT)
                                    .uri(address.resolve("/key"))
                                    .putHeader("Content-Length", "2")
                                    .build(),
                            ContentStreamProvider.fromUtf8String("{}"),
                            answer -> {
                                throw S3Exception.builder().statusCode(403).build();
                            }))
                    .isInstanceOf(S3Exception.class)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed())
                            .hasAtLeastOneElementOfType(IOException.class)
                            .hasAtLeastOneElementOfType(DuringCall.class));
        }
    }

    // Promises more of a body than it sends.
    private static void refuseAndHangUp(ServerSocket server) throws IOException {
        try (Socket client = server.accept();
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream()) {
            for (int read = in.read(); read >= 0 && read != '}'; read = in.read()) {}
            out.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 4000\r\n\r\n<Error>"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
