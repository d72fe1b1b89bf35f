package dev.pilothouse.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private static final String ANSWER = "an answer of some length, so that it can be cut";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        proxy = new FaultProxy(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    @Test
    void withoutHarmWhatComesGoesOn() throws Exception {
        assertThat(post("hello")).isEqualTo(ANSWER);
        assertThat(received).containsExactly("hello");
    }

    @Test
    void aConnectionResetAtOnceBringsNothingThere() {
        proxy.harm(new Harm.ResetUp(0));
        assertThatThrownBy(() -> post("hello")).isInstanceOf(IOException.class);
        assertThat(received).isEmpty();
    }

    @Test
    void anAnswerIsLostAfterTheRequestArrived() {
        proxy.harm(new Harm.ResetDown(0));
        assertThatThrownBy(() -> post("hello")).isInstanceOf(IOException.class);
        assertThat(received).contains("hello");
    }

    @Test
    void anAnswerEndsInTheMiddle() {
        proxy.harm(new Harm.EndDown(80));
        assertThatThrownBy(() -> post("hello")).isInstanceOf(IOException.class);
        assertThat(received).contains("hello");
    }

    @Test
    void anAnswerStalls() {
        proxy.harm(new Harm.StallDown(10));
        assertThatThrownBy(() -> post("hello")).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void oneBitFlipsOnTheWayUp() throws Exception {
        proxy.harm(new Harm.CorruptUp(head("hello").length()));
        post("hello");
        assertThat(received).containsExactly("iello");
    }

    @Test
    void slowLinesPassEverything() throws Exception {
        proxy.harm(new Harm.Rate(20_000));
        assertThat(post("hello")).isEqualTo(ANSWER);
        proxy.harm(new Harm.Delay(Duration.ofMillis(5)));
        assertThat(post("again")).isEqualTo(ANSWER);
    }

    @Test
    void aHarmMayBeDoneJustOnce() throws Exception {
        proxy.harmOnce(new Harm.ResetUp(0));
        assertThatThrownBy(() -> post("hello")).isInstanceOf(IOException.class);
        assertThat(post("again")).isEqualTo(ANSWER);
    }

    @Test
    void whereNobodyListensConnectionsAreRefusedUntilItIsHealed() throws Exception {
        proxy.shut();
        assertThatThrownBy(() -> post("hello")).isInstanceOf(ConnectException.class);
        proxy.heal();
        assertThat(post("again")).isEqualTo(ANSWER);
    }

    private static String head(String body) {
        return "POST / HTTP/1.1\r\nHost: test\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n";
    }

    // By hand: HTTP clients send again by themselves where a new connection breaks.
    private String post(String body) throws IOException {
        try (Socket socket =
                new Socket(proxy.address().getHost(), proxy.address().getPort())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write((head(body) + body).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.endsWith(ANSWER)) {
                throw new EOFException(answer);
            }
            return ANSWER;
        }
    }
}
