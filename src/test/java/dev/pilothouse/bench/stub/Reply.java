package dev.pilothouse.bench.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer. */
record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = new byte[0];

    static Reply ok(Map<String, String> headers) {
        return new Reply(200, headers, NOTHING);
    }

    static Reply gone() {
        return new Reply(204, Map.of(), NOTHING);
    }

    static Reply xml(String text) {
        return new Reply(200, Map.of("Content-Type", "application/xml"), text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply error(int status, String code) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/xml"),
                ("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (exchange.getRequestMethod().equals("HEAD") || status == 204 || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
