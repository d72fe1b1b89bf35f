package dev.pilothouse.aws.network;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Certificate authorities beside those that come with Java. They only add: a server is still checked, by its name and its
 * whole chain, and there is no way to leave that out. Blocking.
 */
final class Authorities {
    // Debian and its like, Fedora and its like, SUSE, Alpine.
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem");

    private Authorities() {}

    /**
     * Java's own authorities and those of a file in PEM form.
     *
     * @throws Refused where there is no such file, or no certificate in it
     */
    static TrustManager[] withFile(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw unusable(file, null);
            }
            return with(found.stream());
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Java's own authorities and those that this system trusts.
     *
     * @throws Refused where they can't be found
     */
    static TrustManager[] withSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return withKeyStore("Windows-ROOT");
        }
        if (system.startsWith("mac")) {
            return withKeyStore("KeychainStore-ROOT");
        }
        return BUNDLES.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .map(Authorities::withFile)
                .orElseThrow(() -> noneOfSystem(null));
    }

    private static TrustManager[] withKeyStore(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            Stream.Builder<Certificate> found = Stream.builder();
            for (String alias : Collections.list(store.aliases())) {
                Optional.ofNullable(store.getCertificate(alias)).ifPresent(found);
            }
            return with(found.build());
        } catch (IOException | GeneralSecurityException e) {
            throw noneOfSystem(e);
        }
    }

    private static TrustManager[] with(Stream<? extends Certificate> more)
            throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        Stream<Certificate> own = Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Stream.<X509Certificate>of(manager.getAcceptedIssuers()));
        int number = 0;
        for (Certificate certificate : Stream.concat(own, more).toList()) {
            all.setCertificateEntry("authority-" + number++, certificate);
        }
        return managers(all);
    }

    // null: those that come with Java
    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Refused unusable(Path file, Exception cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("{0} holds no certificates that can be read.", file),
                        Text.tr("Nothing was sent. Choose another file under Settings, Network: certificates in PEM"
                                + " form.")),
                cause);
    }

    private static Refused noneOfSystem(Exception cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("The authorities that this system trusts can’t be read."),
                        Text.tr("Nothing was sent. Choose a file of certificates under Settings, Network.")),
                cause);
    }
}
