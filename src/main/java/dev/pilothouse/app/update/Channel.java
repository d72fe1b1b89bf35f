package dev.pilothouse.app.update;

import dev.pilothouse.core.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * Where whoever built this program says which version is the newest, and the key that proves it. A build without both, such as one
 * from the sources, has none, and offers no check.
 *
 * @param address of the signed document
 * @param key Ed25519 (RFC 8032)
 */
public record Channel(URI address, PublicKey key) {
    /** The one that was built in: {@code channel.properties}, which packaging fills in. */
    public static Optional<Channel> installed() {
        Properties properties = new Properties();
        try (InputStream in = Channel.class.getResourceAsStream("channel.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = properties.getProperty("address", "").strip();
        String key = properties.getProperty("key", "").strip();
        return address.isEmpty() || key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Channel(URI.create(address), key(key)));
    }

    /**
     * A key.
     *
     * @param base64 its SubjectPublicKeyInfo (RFC 8410) in base64
     */
    static PublicKey key(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(Text.tr("The key of the update check is none."), e);
        }
    }
}
