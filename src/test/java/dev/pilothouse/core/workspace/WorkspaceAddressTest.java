package dev.pilothouse.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceAddressTest {
    private final WorkspaceFile format = new WorkspaceFile(Sections.installed());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aFileOfTheWebIsReadAsOneOfTheDiskIs() throws Exception {
        assertThat(format.read(at("/acme.json"))).isEqualTo(format.read(known()));
        assertThat(format.read(at("/moved"))).as("on the same server").isEqualTo(format.read(known()));
    }

    @Test
    void nothingIsSentThatTellsOnThePerson() throws Exception {
        format.read(at("/acme.json"));
        assertThat(asked).singleElement().asString().doesNotContainIgnoringCase("cookie", "authorization", "referer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /endless | is larger than 1.0 MB
        /gone | answers 404
        /private | answers 403
        /round | leads on and on
        /elsewhere | leads on to another server: https://evil.example/acme.json
        /lower | leads on to another server
        /odd | this is not JSON
        """)
    void whatIsNoWorkspaceIsRefusedInWords(String path, String words) {
        Refused refused = catchThrowableOfType(Refused.class, () -> format.read(at(path)));
        assertThat(refused.fault().what()).contains(words);
        assertThat(refused.fault().next()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/acme.json",
                "http://127.0.0.1.evil.example/acme.json",
                "https://ada:secret@shop.example/acme.json",
                "https:///acme.json",
                "https:acme.json",
                "https://shop.example/a b",
                "http://\u202E127.0.0.1/"
            })
    void whatMayNotBeAskedIsNotAsked(String typed) {
        assertThat(WorkspaceAddress.isMeant(typed)).isTrue();
        Refused refused = catchThrowableOfType(Refused.class, () -> WorkspaceAddress.of(typed));
        assertThat(refused.fault().what())
                .contains("is no address to fetch a workspace from")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./acme.json", "acme.json", "C:\\acme.json", "https.json", "~/http"})
    void aPathIsNoAddress(String typed) {
        assertThat(WorkspaceAddress.isMeant(typed)).isFalse();
    }

    @Test
    void aServerThatSpeaksNoTlsIsToldAsSuch() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(plain));
            assertThat(refusal("https://127.0.0.1:" + plain.getLocalPort() + "/acme.json"))
                    .isEqualTo("127.0.0.1 could not prove who it is.");
        }
    }

    @Test
    void aServerThatIsNotThereIsToldAsSuch() {
        server.stop(0);
        assertThat(refusal("http://127.0.0.1:" + server.getAddress().getPort() + "/acme.json"))
                .isEqualTo("127.0.0.1 does not answer.");
    }

    @Test
    void whatFollowsThePathIsNotTold() {
        assertThat(WorkspaceAddress.of("https://shop.example/acme.json?X-Amz-Signature=abc#d"))
                .hasToString("https://shop.example/acme.json");
    }

    @Test
    void stoppingEndsAFetchThatHangs() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Thread fetching = Thread.ofVirtual().start(() -> {
            try {
                format.read(at("/hangs"));
            } catch (InterruptedException | RuntimeException e) {
                ended.countDown();
            }
        });
        Awaitility.await().until(() -> !asked.isEmpty());
        fetching.interrupt();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private String refusal(String address) {
        return catchThrowableOfType(Refused.class, () -> format.read(WorkspaceAddress.of(address)))
                .fault()
                .what();
    }

    private static void greet(ServerSocket server) {
        // A client may hang up and try again.
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (SocketException e) {
                assertThat(e).hasMessageMatching("(?i).*(closed|reset|broken pipe|aborted).*");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private WorkspaceAddress at(String path) {
        return WorkspaceAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().toString());
        switch (exchange.getRequestURI().getPath()) {
            case "/acme.json" -> send(exchange, Files.readAllBytes(known()));
            case "/moved" -> lead(exchange, "/acme.json");
            case "/round" -> lead(exchange, "/round");
            case "/elsewhere" -> lead(exchange, "https://evil.example/acme.json?key=1");
            case "/lower" -> lead(exchange, "http://127.0.0.1:1/acme.json");
            case "/private" -> exchange.sendResponseHeaders(403, -1);
            case "/odd" -> send(exchange, "<html>Sign in</html>".getBytes());
            case "/hangs" -> await();
            case "/endless" -> endless(exchange);
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    // Until nobody listens any more.
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(64 * 1024).getBytes();
        while (true) {
            exchange.getResponseBody().write(blanks);
        }
    }

    private void await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Path known() throws IOException {
        try {
            return Path.of(WorkspaceAddressTest.class
                    .getResource("/workspaces/known.json")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
