package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.Web;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Where a workspace file lies on the web. Only {@code https}, and {@code http} on this computer; fetched once, without
 * cookies or credentials, and no further than the same server leads. Blocking; an interrupt ends it at once.
 */
public final class WorkspaceAddress {
    private static final Pattern SCHEME = Pattern.compile("(?i)https?:.*");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<Integer> LEADS_ON = Set.of(301, 302, 303, 307, 308);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_LEGS = 5;
    private final URI uri;

    private WorkspaceAddress(URI uri) {
        this.uri = uri;
    }

    /** Whether somebody who typed this means an address and no path of a file. */
    public static boolean isMeant(String typed) {
        return SCHEME.matcher(typed.strip()).matches();
    }

    /** The address that was typed; refused in words where it is none that may be asked. */
    public static WorkspaceAddress of(String typed) {
        URI uri;
        try {
            uri = URI.create(typed.strip());
        } catch (IllegalArgumentException e) {
            throw unfit(typed);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !isSafe(uri)) {
            throw unfit(typed);
        }
        return new WorkspaceAddress(uri);
    }

    /** Without what follows the path, which may be a secret. */
    @Override
    public String toString() {
        return shown(uri);
    }

    /** What lies there: no more than so many bytes and one, so that too much is told from enough. */
    byte[] fetch(int most, Web by) throws InterruptedException {
        try (HttpClient web = by.client()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            try {
                return fetch(new Fetch(web, by, most), uri, MOST_LEGS);
            } finally {
                // Otherwise closing waits for the rest of what is too large.
                web.shutdownNow();
            }
        } catch (SSLException e) {
            throw failed(Text.tr("{0} could not prove who it is.", uri.getHost()), e);
        } catch (IOException e) {
            throw failed(Text.tr("{0} does not answer.", uri.getHost()), e);
        }
    }

    private record Fetch(HttpClient web, Web by, int most) {}

    private byte[] fetch(Fetch fetch, URI from, int legs) throws IOException, InterruptedException {
        HttpRequest request = fetch.by()
                .request(from)
                .timeout(PATIENCE)
                .header("Accept", "application/json, */*;q=0.5")
                .build();
        HttpResponse<InputStream> answer = fetch.web().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (LEADS_ON.contains(answer.statusCode())) {
                return fetch(fetch, next(from, answer, legs), legs - 1);
            }
            if (answer.statusCode() != 200) {
                throw Refused.notDone(
                        Text.tr("{0} answers {1}.", from.getHost(), Integer.toString(answer.statusCode())),
                        Text.tr("Check the address. Pilothouse sends no password there: the file has to be open to"
                                + " whoever knows its address."));
            }
            return body.readNBytes(fetch.most() + 1);
        }
    }

    // Whom one trusts is the server that was typed; another one is named, so that a person decides.
    private URI next(URI from, HttpResponse<?> answer, int legs) {
        URI to = answer.headers()
                .firstValue("location")
                .map(location -> resolved(from, location))
                .orElse(from);
        boolean same = from.getScheme().equalsIgnoreCase(to.getScheme())
                && from.getHost().equalsIgnoreCase(to.getHost())
                && from.getPort() == to.getPort();
        if (!same) {
            throw Refused.notDone(
                    Text.tr("{0} leads on to another server: {1}.", from.getHost(), shown(to)),
                    Text.tr("If you trust that one, type its address."));
        }
        if (legs == 0) {
            throw Refused.notDone(
                    Text.tr("{0} leads on and on.", from.getHost()),
                    Text.tr("Ask for the address of the file itself."));
        }
        return to;
    }

    private static URI resolved(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            return from;
        }
    }

    private static boolean isSafe(URI uri) {
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> HERE.contains(uri.getHost().toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static String shown(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return Visible.escaped(uri.getScheme() + "://" + uri.getRawAuthority() + path);
    }

    private static Refused unfit(String typed) {
        return Refused.notDone(
                Text.tr("“{0}” is no address to fetch a workspace from.", Visible.escaped(typed.strip())),
                Text.tr("It begins with https:// and a server’s name, without a user or password before it."));
    }

    private static Refused failed(String what, Exception cause) {
        return new Refused(Fault.notDone(what, Text.tr("Check the address and the network, then try again.")), cause);
    }
}
