package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.PathEncoding;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address to visit.
 *
 * @param through where the edge is asked
 * @param path as the edge sees it, percent-encoded
 * @param query empty for none
 */
record Visit(URI through, String path, String query) {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern PATH = Pattern.compile("(/[^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    /**
     * Reads a whole address of one of the distribution's domains, or a path alone.
     *
     * @param address where visitors find the distribution; empty: at its own domains
     * @throws Refused where it is something else
     */
    static Visit of(String typed, Distribution distribution, Optional<URI> address) {
        Matcher whole = ADDRESS.matcher(typed.strip());
        if (whole.matches()) {
            String authority = whole.group(2).toLowerCase(Locale.ROOT);
            boolean own =
                    address.filter(it -> authority.equals(it.getRawAuthority())).isPresent();
            if (!own && !isDomain(distribution, authority)) {
                throw Refused.notDone(
                        Text.tr("{0} is not a domain of this distribution.", authority),
                        Text.tr("Type an address of {0}, or only the path.", home(distribution, address)));
            }
            // An emulator's edge has no name of its own: whatever name is typed, it is found at its address.
            URI base = address.filter(Visit::isLocal)
                    .map(Visit::bare)
                    .orElseGet(() -> URI.create(whole.group(1).toLowerCase(Locale.ROOT) + "://" + authority));
            return at(base, whole.group(3).isEmpty() ? "/" : whole.group(3), whole.group(4));
        }
        Matcher path = PATH.matcher(typed.strip());
        if (!path.matches()) {
            throw Refused.notDone(
                    Text.tr("“{0}” is neither an address nor a path.", typed), Text.tr("A path begins with a slash."));
        }
        return at(bare(home(distribution, address)), path.group(1), path.group(2));
    }

    /** Where visitors come in: the address that the workspace names, else the first alias, else CloudFront's own name. */
    static URI home(Distribution distribution, Optional<URI> address) {
        return address.orElseGet(() -> URI.create("https://"
                + distribution.domains().aliases().stream()
                        .filter(alias -> !alias.startsWith("*"))
                        .findFirst()
                        .orElse(distribution.domains().cloudFront())
                + "/"));
    }

    static boolean isLocal(URI address) {
        return address.getHost().equals("127.0.0.1")
                || address.getHost().equals("localhost")
                || address.getHost().equals("[::1]");
    }

    private static Visit at(URI base, String path, String query) {
        if (!PathEncoding.escapesWell(path)) {
            throw Refused.notDone(
                    Text.tr("In “{0}” a % is not followed by two digits.", path), Text.tr("A % itself is %25."));
        }
        String encoded = PathEncoding.ofTyped(path);
        String rest = query == null || query.isEmpty() ? "" : "?" + PathEncoding.ofTyped(query);
        return new Visit(URI.create(base + encoded + rest), encoded, rest.isEmpty() ? "" : rest.substring(1));
    }

    private static URI bare(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static boolean isDomain(Distribution distribution, String host) {
        return host.equals(distribution.domains().cloudFront())
                || distribution.domains().aliases().stream()
                        .anyMatch(alias ->
                                alias.equals(host) || alias.startsWith("*.") && host.endsWith(alias.substring(1)));
    }
}
