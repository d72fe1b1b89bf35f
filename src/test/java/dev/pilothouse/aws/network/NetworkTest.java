package dev.pilothouse.aws.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.EventStream;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.Visitor;
import dev.pilothouse.aws.network.NetworkChoice.Trust;
import dev.pilothouse.aws.network.NetworkChoice.Way;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Forked;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Every client goes the way that was chosen: by a proxy that asks for a password, to a server whose authority Java does not know.
 * Nothing leaves this computer: the proxy leads all hosts to one server of the test.
 */
class NetworkTest {
    private static final String LOGIN = new ProxyServer.Login("ada", "pa:ss").basic();
    private static final URI KEYS = URI.create("https://cognito-idp.eu-west-1.amazonaws.com/pool/jwks.json");

    @TempDir
    private static Path folder;

    private static CompanyServer company;
    private static RecordingProxy proxy;

    @BeforeAll
    static void open() throws Exception {
        company = new CompanyServer(folder);
        proxy = new RecordingProxy(company.address(), Optional.of(LOGIN));
    }

    @AfterAll
    static void close() throws IOException {
        proxy.close();
        company.close();
    }

    @BeforeEach
    void forget() {
        proxy.forget();
    }

    @Test
    void theSdksClientsGoByTheProxyAndTrustTheCompany() {
        try (AwsClients clients = clients(chosen(), Optional.empty())) {
            lambda(clients).getAccountSettings();
        }

        assertThat(proxy.passed()).containsExactly("CONNECT lambda.eu-west-1.amazonaws.com:443");
        assertThat(proxy.refused()).isEmpty();
    }

    @Test
    void soDoAnswersThatComeAsStreams() throws Exception {
        try (AwsClients clients = clients(chosen(), Optional.empty())) {
            CloudWatchLogsAsyncClient logs = clients.streams()
                    .get(
                            CloudWatchLogsAsyncClient.class,
                            CloudWatchLogsAsyncClient::builder,
                            Calls.ONCE,
                            Duration.ofSeconds(10));
            try (EventStream<StartLiveTailResponseStream> tail = clients.streams()
                    .open(events -> logs.startLiveTail(
                            request ->
                                    request.logGroupIdentifiers("arn:aws:logs:eu-west-1:402112345678:log-group:acme"),
                            StartLiveTailResponseHandler.builder()
                                    .onEventStream(events::accept)
                                    .build()))) {
                tail.next();
            } catch (SdkException e) {
                // what the server of this test says is no stream
                assertThat(e).isNotNull();
            }
        }

        assertThat(proxy.passed()).contains("CONNECT streaming-logs.eu-west-1.amazonaws.com:443");
        assertThat(proxy.refused()).isEmpty();
    }

    @Test
    void soDoThePoolsKeysAndWhatAVisitorGets() throws Exception {
        Network network = chosen();
        try (AwsClients clients =
                        AwsClients.unsigned("eu-west-1", Optional.empty(), call -> {}, TimeLimits.USUAL, network);
                Visitor visitor = new Visitor(HttpClient.Redirect.NEVER, TimeLimits.USUAL, network)) {
            assertThat(new String(clients.document(KEYS, 1000), StandardCharsets.UTF_8))
                    .contains("from the company");
            assertThat(visitor.get(KEYS).status()).isEqualTo(200);
            assertThat(visitor.get(URI.create("http://shop.acme.example/")).status())
                    .isEqualTo(200);
        }

        assertThat(proxy.passed())
                .containsExactly(
                        "CONNECT cognito-idp.eu-west-1.amazonaws.com:443",
                        "CONNECT cognito-idp.eu-west-1.amazonaws.com:443",
                        "GET http://shop.acme.example/");
        assertThat(proxy.refused()).isEmpty();
    }

    @Test
    void theEnvironmentIsObeyedWhereNothingIsChosen() {
        Network network = new Network(
                NetworkChoice.USUAL,
                Optional.empty(),
                Map.of(
                        "HTTPS_PROXY",
                        "http://ada:pa%3Ass@localhost:" + proxy.port(),
                        "AWS_CA_BUNDLE",
                        company.authority().toString()));
        try (AwsClients clients = clients(network, Optional.empty())) {
            lambda(clients).getAccountSettings();
        }

        assertThat(proxy.passed()).containsExactly("CONNECT lambda.eu-west-1.amazonaws.com:443");
        assertThat(network.toString()).contains("ada@localhost:" + proxy.port()).doesNotContain("pa:ss");
    }

    /** The SDK makes its own clients for these. */
    @Test
    void soAreKeysFetchedThatSsoOrAWebIdentityGives() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        String start = "https://acme.awsapps.example/start";
        Path cache = Files.createDirectories(home.resolve(".aws/sso/cache"));
        Files.writeString(
                cache.resolve("%s.json".formatted(sha1(start))),
                "{\"accessToken\":\"example\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}");
        Path config = Files.writeString(
                home.resolve("config"),
                String.join(
                        "\n",
                        "[profile people]",
                        "sso_start_url=" + start,
                        "sso_region=eu-west-1",
                        "sso_account_id=402112345678",
                        "sso_role_name=deployer",
                        ""));
        Path token = Files.writeString(home.resolve("token"), "example");
        Map<String, String> environment = Map.of(
                "HTTPS_PROXY",
                "http://ada:pa%3Ass@localhost:" + proxy.port(),
                "AWS_CA_BUNDLE",
                company.authority().toString(),
                "AWS_CONFIG_FILE",
                config.toString(),
                "AWS_SHARED_CREDENTIALS_FILE",
                home.resolve("none").toString(),
                "AWS_REGION",
                "eu-west-1",
                "AWS_ROLE_ARN",
                "arn:aws:iam::402112345678:role/deployer",
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                token.toString(),
                "AWS_EC2_METADATA_DISABLED",
                "true");

        List<String> said =
                Forked.with(environment, home, KeysOfElsewhere.class, "people").rest();

        assertThat(company.asked()).as("%s", said).contains("POST /", "GET /federation/credentials");
        assertThat(proxy.passed())
                .contains("CONNECT sts.eu-west-1.amazonaws.com:443", "CONNECT portal.sso.eu-west-1.amazonaws.com:443");
        assertThat(proxy.refused()).isEmpty();
    }

    private static String sha1(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aServerOfAnUnknownAuthorityIsNotBelieved() {
        try (AwsClients clients = clients(network(choice().trusting(Trust.JAVA, "")), Optional.empty())) {
            assertThatThrownBy(() -> lambda(clients).getAccountSettings())
                    .hasRootCauseInstanceOf(Exception.class)
                    .satisfies(failure -> assertThat(causes(failure)).contains("SSLHandshakeException"));
        }
    }

    @Test
    void norIsOneThatIsCalledByAnotherName() throws InterruptedException {
        try (Visitor visitor = new Visitor(HttpClient.Redirect.NEVER, TimeLimits.USUAL, chosen())) {
            assertThatThrownBy(() -> visitor.get(URI.create("https://shop.acme.example/")))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void aProxyThatWantsAPasswordIsNamedInTheFault() {
        Network nameless = network(choice().as(""));
        try (AwsClients clients = clients(nameless, Optional.empty())) {
            assertThatThrownBy(() -> lambda(clients).getAccountSettings()).satisfies(failure -> {
                Fault fault = new Faults().explain(failure);
                assertThat(fault.what()).contains("proxy");
                assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
            });
        }
        assertThat(proxy.passed()).isEmpty();
    }

    @Test
    void whatIsOnThisComputerIsReachedPastTheProxy() {
        URI here = URI.create("http://127.0.0.1:" + proxy.port());
        try (RecordingProxy emulator = new RecordingProxy(company.address(), Optional.empty());
                AwsClients clients = clients(chosen(), Optional.of(URI.create("http://127.0.0.1:" + emulator.port())));
                Visitor visitor = new Visitor(HttpClient.Redirect.NEVER, TimeLimits.USUAL, chosen())) {
            lambda(clients).getAccountSettings();
            assertThat(emulator.passed()).isNotEmpty().allMatch(asked -> asked.startsWith("GET /"));
            assertThat(visitor.get(here).status()).isEqualTo(407);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(proxy.passed()).isEmpty();
    }

    @Test
    void aFileWithoutCertificatesIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("none.pem"), "no certificates");
        assertThatThrownBy(() ->
                        network(choice().trusting(Trust.FILE, file.toString())).trust())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().what()).contains("none.pem"));
    }

    private static NetworkChoice choice() {
        return NetworkChoice.USUAL
                .by(Way.PROXY)
                .at("localhost", proxy.port())
                .as("ada")
                .trusting(Trust.FILE, company.authority().toString());
    }

    private static Network chosen() {
        return network(choice());
    }

    private static Network network(NetworkChoice choice) {
        return new Network(choice, Optional.of("pa:ss"), Map.of());
    }

    private static AwsClients clients(Network network, Optional<URI> endpoint) {
        return new AwsClients(
                new Session(
                        "ada@acme.example",
                        "acme-operator",
                        "402112345678",
                        "eu-west-1",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                        endpoint),
                call -> {},
                TimeLimits.USUAL,
                network);
    }

    private static LambdaClient lambda(AwsClients clients) {
        return clients.get(LambdaClient.class, LambdaClient::builder, Calls.ONCE);
    }

    private static String causes(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable it = failure; it != null; it = it.getCause()) {
            all.append(it).append('\n');
        }
        return all.toString();
    }
}
