package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class EngineTest {
    private final EchoService sts =
            EchoService.signed("sts", Protocol.QUERY, StsClient.class, GetCallerIdentityRequest.class);
    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(sts));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatIsNotImplementedSaysSoByName() {
        StsException failure = failure(sdk -> sdk.getSessionToken());
        assertThat(failure.statusCode()).isEqualTo(501);
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("NotImplemented");
        assertThat(failure.awsErrorDetails().errorMessage())
                .isEqualTo("The sandbox does not implement GetSessionToken.");
    }

    @Test
    void aHandlerThatBreaksAnswers500WithARequestId() {
        StsException failure = failure(sdk -> sdk.getCallerIdentity());
        assertThat(failure.statusCode()).isEqualTo(500);
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
        assertThat(failure.requestId()).isNotEmpty();
    }

    @Test
    void anAnswerCarriesARequestId() {
        sts.answerWith(
                GetCallerIdentityResponse.builder().account("402112345678").build());
        try (StsClient sdk = sdk()) {
            assertThat(sdk.getCallerIdentity().responseMetadata().requestId()).hasSize(36);
        }
    }

    @Test
    void aPathThatIsNobodysIsSaidToBeUnknown() throws Exception {
        HttpResponse<String> answer = get("/nobody");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<Code>UnknownOperationException</Code>")
                .contains("GET /nobody");
    }

    @Test
    void aBodyThatIsNoFormIsRefusedInTheServicesOwnWay() throws Exception {
        HttpResponse<String> answer = post("Action=%zz");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<ErrorResponse>");
    }

    private StsException failure(java.util.function.Consumer<StsClient> call) {
        try (StsClient sdk = sdk()) {
            return catchThrowableOfType(StsException.class, () -> call.accept(sdk));
        }
    }

    private StsClient sdk() {
        return StsClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(Everybody.of(sandbox))
                .httpClient(TamperingClient.with(request -> request))
                .overrideConfiguration(
                        o -> o.retryStrategy(software.amazon.awssdk.retries.DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.address() + path)));
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(sandbox.address() + "/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
