package dev.pilothouse.app.update;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Web;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches the one document that says which version is the newest, and believes it only if it is signed with the key that was built
 * in. It is sent nothing: no version, no name. Blocking; thread-safe.
 */
public final class UpdateCheck {
    /** Whether it is asked at each start. */
    public static final Setting<Boolean> AT_START = Setting.of("updateCheck", Boolean.class, false);

    private static final int MOST_BYTES = 65_536;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Channel channel;
    private final Supplier<? extends Web> web;
    private final Version installed;

    /**
     * Of a channel.
     *
     * @param web by which the document is fetched
     * @param installed the version that runs; one that is none is older than all
     */
    public UpdateCheck(Channel channel, Supplier<? extends Web> web, String installed) {
        if (!isSafe(channel.address())) {
            throw new IllegalArgumentException(channel.address() + " is not https");
        }
        this.channel = channel;
        this.web = web;
        this.installed = Version.parse(installed).orElseGet(() -> new Version(List.of(0)));
    }

    /**
     * Asks once; redirections are not followed.
     *
     * @throws Refused where it did not come, or is not genuine
     */
    public Newest ask() throws InterruptedException {
        JsonNode document = document();
        String version = document.path("version").asString("");
        Version offered = Version.parse(version).orElseThrow(() -> notGenuine(null));
        URI page = page(document.path("page").asString(""));
        return offered.compareTo(installed) > 0 ? new Newest.Newer(version, page) : new Newest.Same();
    }

    // {"manifest": "<base64 of JSON>", "signature": "<base64>"}: signed are the very bytes.
    private JsonNode document() throws InterruptedException {
        try {
            JsonNode sealed = JSON.readTree(fetched());
            byte[] manifest = Base64.getDecoder().decode(sealed.path("manifest").asString(""));
            byte[] signature =
                    Base64.getDecoder().decode(sealed.path("signature").asString(""));
            if (!isGenuine(manifest, signature)) {
                throw notGenuine(null);
            }
            return JSON.readTree(manifest);
        } catch (JacksonException | IllegalArgumentException e) {
            throw notGenuine(e);
        }
    }

    private boolean isGenuine(byte[] manifest, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(channel.key());
            check.update(manifest);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] fetched() throws InterruptedException {
        try (HttpClient client = web.get()
                .client()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            try {
                return fetched(client);
            } finally {
                client.shutdownNow();
            }
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} does not answer.", channel.address().getHost()),
                            Text.tr("Whether there is a newer version is not known. Try again later.")),
                    e);
        }
    }

    private byte[] fetched(HttpClient client) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                web.get().request(channel.address()).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (answer.statusCode() != OK || bytes.length > MOST_BYTES) {
                throw new IOException("status " + answer.statusCode() + ", " + bytes.length + " bytes or more");
            }
            return bytes;
        }
    }

    private static URI page(String written) {
        try {
            URI page = URI.create(written);
            if (isSafe(page)) {
                return page;
            }
        } catch (IllegalArgumentException e) {
            throw notGenuine(e);
        }
        throw notGenuine(null);
    }

    private static boolean isSafe(URI address) {
        boolean here = "127.0.0.1".equals(address.getHost());
        return address.getHost() != null
                && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()));
    }

    private static Refused notGenuine(Exception cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("What came is not signed by whoever made this program."),
                        Text.tr("It was thrown away. Look at the program’s own page yourself.")),
                cause);
    }
}
