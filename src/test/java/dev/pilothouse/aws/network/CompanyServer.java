package dev.pilothouse.aws.network;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server that stands for AWS behind a company's TLS inspection: its certificate is for AWS's hosts, from an authority that was
 * made for this test. Answers every request with the same JSON.
 */
final class CompanyServer implements AutoCloseable {
    private static final char[] SECRET = "only-for-this-test".toCharArray();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path authority;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param folder where keys and certificates are put */
    CompanyServer(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("company.p12");
        keytool(keys, "ca", List.of("-dname", "CN=Acme CA", "-ext", "bc:c"));
        keytool(
                keys,
                "server",
                List.of(
                        "-dname",
                        "CN=aws",
                        "-signer",
                        "ca",
                        "-ext",
                        "san=dns:*.eu-west-1.amazonaws.com,dns:*.amazonaws.com,dns:*.sso.eu-west-1.amazonaws.com"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, SECRET);
        }
        authority = folder.resolve("acme-ca.pem");
        Files.writeString(authority, pem(store.getCertificate("ca").getEncoded()));
        store.deleteEntry("ca");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/", exchange -> {
            byte[] answer = "{\"message\":\"from the company\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** The requests that came through TLS: method and path. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The certificate of its authority, in PEM form. */
    Path authority() {
        return authority;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private static void keytool(Path keys, String alias, List<String> more) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J-XX:TieredStopAtLevel=1",
                                "-genkeypair",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                new String(SECRET),
                                "-alias",
                                alias,
                                "-keyalg",
                                "EC",
                                "-validity",
                                "2"),
                        more.stream())
                .toList();
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
