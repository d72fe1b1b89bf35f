package dev.pilothouse.sandbox.wire;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Answers every operation of a client with the response it was given, and keeps the request it got. */
final class EchoService implements Service {
    private final String signingName;
    private final Protocol protocol;
    private final Class<?> client;
    private final List<Class<?>> requests;
    private final boolean signed;
    private final AtomicReference<Object> received = new AtomicReference<>();
    private final AtomicReference<Object> response = new AtomicReference<>();

    private EchoService(
            String signingName, Protocol protocol, Class<?> client, List<Class<?>> requests, boolean signed) {
        this.signingName = signingName;
        this.protocol = protocol;
        this.client = client;
        this.requests = requests;
        this.signed = signed;
    }

    /** Of all operations; those of Cognito and STS open to anybody, as the SDK does not sign all of them. */
    EchoService(String signingName, Protocol protocol, Class<?> client) {
        this(signingName, protocol, client, all(client), protocol == Protocol.REST_XML);
    }

    /** Of operations that must be signed; all of them where none is named. */
    static EchoService signed(String signingName, Protocol protocol, Class<?> client, Class<?>... requests) {
        return new EchoService(
                signingName, protocol, client, requests.length == 0 ? all(client) : List.of(requests), true);
    }

    private static List<Class<?>> all(Class<?> client) {
        return new Model(client).operations().<Class<?>>map(Operation::request).toList();
    }

    List<Class<?>> requests() {
        return requests;
    }

    void answerWith(Object given) {
        response.set(given);
    }

    Object received() {
        return received.get();
    }

    @Override
    public String signingName() {
        return signingName;
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public Class<?> client() {
        return client;
    }

    @Override
    public void operations(Operations on) {
        requests.forEach(request -> register(on, request));
    }

    private <Q> void register(Operations on, Class<Q> request) {
        Handler<Q, Object> echo = (q, call) -> {
            received.set(q);
            return response.get();
        };
        if (signed) {
            on.on(request, "any:Action", ignored -> "*", echo);
        } else {
            on.open(request, echo);
        }
    }

    @Override
    public void reset() {
        received.set(null);
    }

    @Override
    public Optional<String> modelPath(Request request) {
        return Optional.of(request.rawPath());
    }
}
