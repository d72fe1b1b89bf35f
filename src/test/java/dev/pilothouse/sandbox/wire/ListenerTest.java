package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ListenerTest {
    @Test
    void itListensOnLoopbackAlone() throws IOException {
        try (Listener listener = Listener.open(0, request -> Answer.text(200, "text/plain", "ok"))) {
            assertThat(InetAddress.getByName(listener.address().getHost()).isLoopbackAddress())
                    .isTrue();
            assertThat(listener.address().getPort()).isPositive();
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        try (Listener first = Listener.open(0, request -> Answer.text(200, "text/plain", "ok"))) {
            int port = first.address().getPort();
            assertThatThrownBy(() -> Listener.open(port, request -> Answer.text(200, "text/plain", "ok")))
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void headTellsTheLengthWithoutTheBytes() throws Exception {
        try (Listener listener = Listener.open(0, request -> Answer.text(200, "text/plain", "four"));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(listener.address()).HEAD().build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Length")).hasValue("4");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void thePathArrivesAsItWasSent() throws IOException {
        AtomicReference<Request> seen = new AtomicReference<>();
        try (Listener listener = Listener.open(0, request -> {
            seen.set(request);
            return Answer.text(200, "text/plain", "");
        })) {
            raw(listener.address(), "GET //a//%2Fb%20c/?x=1+2&y&x=%2B HTTP/1.1\r\nHost: h\r\nX-A: 1\r\nx-a: 2\r\n");
        }
        assertThat(seen.get().rawPath()).isEqualTo("//a//%2Fb%20c/");
        assertThat(seen.get().rawQuery()).isEqualTo("x=1+2&y&x=%2B");
        assertThat(seen.get().query()).isEqualTo(Map.of("x", List.of("1 2", "+"), "y", List.of("")));
        assertThat(seen.get().header("X-a")).hasValue("1,2");
    }

    @Test
    void aSiteThatThrowsCutsTheConnection() throws IOException {
        try (Listener listener = Listener.open(0, request -> {
            throw new IOException("on purpose");
        })) {
            assertThat(raw(listener.address(), "GET / HTTP/1.1\r\nHost: h\r\n")).isEmpty();
        }
    }

    @Test
    void aRefusalReachesAClientThatSendsEverythingBeforeItReads() throws IOException {
        byte[] body = new byte[8 << 20];
        try (Listener listener = Listener.open(0, request -> Answer.text(403, "text/plain", "no"));
                Socket socket = new Socket(
                        listener.address().getHost(), listener.address().getPort())) {
            String head =
                    "PUT / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 403")
                    .endsWith("no");
        }
    }

    @RepeatedTest(20)
    void settledIsWhatWasSentBeforeAlsoByClientsThatAreGone() throws Exception {
        AtomicInteger obeyed = new AtomicInteger();
        CountDownLatch until = new CountDownLatch(1);
        try (Listener listener = Listener.open(0, request -> {
            await(until);
            obeyed.incrementAndGet();
            return Answer.text(200, "text/plain", "");
        })) {
            for (int n = 0; n < 30; n++) {
                try (Socket gone = new Socket(
                        listener.address().getHost(), listener.address().getPort())) {
                    gone.getOutputStream()
                            .write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            until.countDown();
            listener.settle();
            assertThat(obeyed).hasValue(30);
        }
    }

    @Test
    void anAnswerOfUnknownLengthThatBreaksHasNoProperEnd() throws IOException {
        try (Listener listener = Listener.open(0, request -> new Answer(200, Map.of(), endless(request)))) {
            assertThat(raw(listener.address(), "GET /whole HTTP/1.1\r\nHost: h\r\n"))
                    .endsWith("piece\r\n0\r\n\r\n");
            assertThat(raw(listener.address(), "GET /broken HTTP/1.1\r\nHost: h\r\n"))
                    .endsWith("piece\r\n");
        }
    }

    private static Body endless(Request request) {
        return new Body() {
            @Override
            public long length() {
                return -1;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("piece".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (request.rawPath().equals("/broken")) {
                    throw new IOException("broken on purpose");
                }
            }
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String raw(URI address, String head) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
