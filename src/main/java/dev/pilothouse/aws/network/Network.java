package dev.pilothouse.aws.network;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Web;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * How requests leave this computer: the one place that says so for every client, the SDK's and Java's own. What is on this
 * computer is always reached past the proxy. Thread-safe.
 */
public final class Network implements Web {
    private static final URI AWS = URI.create("https://sts.amazonaws.com/");
    private final NetworkChoice choice;
    private final Optional<String> password;
    private final Surrounding around;
    private Optional<Optional<TrustManager[]>> trust = Optional.empty();

    /**
     * @param password for the proxy's user; empty where there is none
     * @param environment the variables of this process
     */
    public Network(NetworkChoice choice, Optional<String> password, Map<String, String> environment) {
        this.choice = choice;
        this.password = password;
        this.around = new Surrounding(Map.copyOf(environment));
    }

    /** As this computer is set up, where nobody chose anything else. */
    public static Network ofSystem() {
        return new Network(NetworkChoice.USUAL, Optional.empty(), System.getenv());
    }

    /** The proxy by which AWS is reached; empty where there is none. */
    public Optional<ProxyServer> proxy() {
        return proxy(AWS);
    }

    /**
     * Who vouches for servers; empty: those that come with Java. Blocking the first time.
     *
     * @throws Refused where the chosen ones can't be read
     */
    public synchronized Optional<TrustManager[]> trust() {
        if (trust.isEmpty()) {
            trust = Optional.of(read());
        }
        return trust.get();
    }

    private Optional<TrustManager[]> read() {
        return switch (choice.trust()) {
            case JAVA -> around.bundle().map(Path::of).map(Authorities::withFile);
            case SYSTEM -> Optional.of(Authorities.withSystem());
            case FILE -> Optional.of(Authorities.withFile(Path.of(choice.file())));
        };
    }

    @Override
    public HttpClient.Builder client() {
        HttpClient.Builder client = HttpClient.newBuilder().proxy(new Selector());
        trust().ifPresent(managers -> client.sslContext(context(managers)));
        return client;
    }

    @Override
    public HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        serving(address)
                .flatMap(ProxyServer::login)
                .ifPresent(login -> request.header("Proxy-Authorization", login.basic()));
        return request;
    }

    /** In a line for diagnostics, without a password. */
    @Override
    public String toString() {
        String way = proxy().map(it -> Text.tr("by the proxy {0}", it)).orElse(Text.tr("without a proxy"));
        String trusted = switch (choice.trust()) {
            case JAVA ->
                around.bundle()
                        .map(it -> Text.tr("Java’s authorities and those of {0}", it))
                        .orElse(Text.tr("Java’s authorities"));
            case SYSTEM -> Text.tr("Java’s authorities and this system’s");
            case FILE -> Text.tr("Java’s authorities and those of {0}", choice.file());
        };
        return way + " (" + choice.way() + "), " + trusted;
    }

    private Optional<ProxyServer> proxy(URI target) {
        return switch (choice.way()) {
            case SYSTEM -> around.proxy(target);
            case DIRECT -> Optional.empty();
            case PROXY ->
                Optional.of(new ProxyServer(
                        choice.host(),
                        choice.port(),
                        Optional.of(choice.user())
                                .filter(user -> !user.isEmpty())
                                .map(user -> new ProxyServer.Login(user, password.orElse(""))),
                        ProxyServer.hosts(choice.except())));
        };
    }

    private Optional<ProxyServer> serving(URI target) {
        return Optional.ofNullable(target.getHost())
                .flatMap(host -> proxy(target).filter(it -> it.serves(host)));
    }

    private static SSLContext context(TrustManager[] managers) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    /** Asks again for each address, since what serves one may not serve another. */
    private final class Selector extends ProxySelector {
        @Override
        public List<Proxy> select(URI target) {
            return List.of(serving(target)
                    .map(it -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(it.host(), it.port())))
                    .orElse(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI target, SocketAddress at, IOException failure) {
            // whoever sent the request is told
        }
    }
}
