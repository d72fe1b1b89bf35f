package dev.pilothouse.core;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** How the JDK's HTTP client goes out: by which proxy, trusting whom. Thread-safe. */
public interface Web {
    /** As the JDK would by itself. */
    Web PLAIN = new Web() {
        @Override
        public HttpClient.Builder client() {
            return HttpClient.newBuilder();
        }

        @Override
        public HttpRequest.Builder request(URI address) {
            return HttpRequest.newBuilder(address);
        }
    };

    /** A client with proxy and trust set; may read a file of certificates. */
    HttpClient.Builder client();

    /** A request with what the proxy asks for. */
    HttpRequest.Builder request(URI address);
}
