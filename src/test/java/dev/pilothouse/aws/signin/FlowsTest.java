package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded sign-ins as data, one for each challenge: which step it becomes, which keys and which session the answers carry. */
class FlowsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<String> flows() throws IOException {
        return recorded().propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void theProgramDoesItsPart(String name) throws IOException {
        JsonNode flow = recorded().get(name);
        Deque<JsonNode> answers = new ArrayDeque<>();
        flow.path("exchanges").forEach(answers::add);
        try (FaultyServer server = new FaultyServer(client -> {
                    JsonNode answer = answers.remove();
                    String headers = answer.has("error")
                            ? "x-amzn-ErrorType: " + answer.path("error").asString() + "\r\n"
                            : "";
                    FaultyServer.answer(
                                    answer.has("error") ? 400 : 200,
                                    headers,
                                    answer.path("answer").toString())
                            .of(client);
                });
                Authenticator authenticator =
                        new Authenticator(java.time.Clock.systemUTC(), call -> {}, expired -> {})) {
            assertThat(did(authenticator, server, flow.path("steps"))).isEqualTo(texts(flow.path("outcomes")));
            assertThat(answers).as("answers nobody asked for").isEmpty();
            assertSent(server.requests(), flow.path("exchanges"));
        }
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void everyChallengeThatThereIsIsRecorded(ChallengeNameType challenge) throws IOException {
        assertThat(recorded().propertyNames()).contains(challenge.toString());
    }

    static Stream<ChallengeNameType> challenges() {
        return ChallengeNameType.knownValues().stream().filter(it -> it != ChallengeNameType.PASSWORD_VERIFIER);
    }

    private static List<String> did(Authenticator authenticator, FaultyServer server, JsonNode steps) {
        return StreamSupport.stream(steps.spliterator(), false)
                .map(step -> {
                    try {
                        SignIn came = take(authenticator, server, step);
                        return came.getClass().getSimpleName();
                    } catch (Refused e) {
                        return "Refused " + e.fault().remedy();
                    } catch (SdkException e) {
                        return e.getClass().getSimpleName();
                    }
                })
                .toList();
    }

    private static SignIn take(Authenticator authenticator, FaultyServer server, JsonNode step) {
        return switch (step.path("do").asString()) {
            case "sign in" ->
                authenticator.signIn(
                        Acme.workspace(Acme.ACCOUNT, server.uri()), "ada@acme.example", "any".toCharArray());
            case "code" -> authenticator.answer(step.path("value").asString().toCharArray());
            case "password" ->
                authenticator.answer(step.path("value").asString().toCharArray(), Map.of("name", "Ada"));
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static void assertSent(List<String> requests, JsonNode exchanges) {
        assertThat(requests).hasSize(exchanges.size());
        for (int i = 0; i < requests.size(); i++) {
            String body = requests.get(i).substring(requests.get(i).indexOf("\r\n\r\n") + 4);
            JsonNode sent = JSON.readTree(body);
            assertThat(requests.get(i))
                    .contains("AWSCognitoIdentityProviderService."
                            + exchanges.get(i).path("operation").asString());
            exchanges
                    .get(i)
                    .path("sent")
                    .properties()
                    .forEach(expected -> assertThat(sent.path(expected.getKey()))
                            .as(expected.getKey())
                            .isEqualTo(expected.getValue()));
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode recorded() throws IOException {
        try (InputStream file = FlowsTest.class.getResourceAsStream("/sign-in-flows.json")) {
            return JSON.readTree(file);
        }
    }
}
