package dev.pilothouse.feature.site.hosts;

import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code _redirects} file.
 *
 * @param to a path, or an address; {@code :splat} and {@code :name} stand for what the path's {@code *} and {@code :name} were
 * @param status 301, 302, 303, 307, 308; 200 answers with what is there instead of sending visitors; 404 with an error page.
 *     Empty where the file says none
 * @param forced whether it goes before a file of that path
 * @param conditions what else has to be so, such as a query or a country, as it was written
 */
public record Redirect(
        int line, HostPath from, String to, Optional<Integer> status, boolean forced, List<String> conditions) {
    public Redirect {
        conditions = List.copyOf(conditions);
    }

    // Netlify Docs, "Redirect options": 301 where the line has none. Cloudflare Pages would send 302, which no object
    // of S3 can.
    private static final int USUAL = 301;

    /** The status that visitors get. */
    public int answers() {
        return status.orElse(USUAL);
    }

    /** What it means for a site in S3 and CloudFront. */
    public enum Kind {
        /** Every path that has no file answers one page of the site. */
        FALLBACK,
        /** Visitors are sent elsewhere. */
        MOVED,
        /** Another file of the site answers. */
        REWRITE,
        /** Another server answers. */
        PROXY,
        /** An error page. */
        ERROR,
        /** It depends on more than the path. */
        CONDITIONAL
    }

    public Kind kind() {
        if (!conditions.isEmpty()) {
            return Kind.CONDITIONAL;
        }
        if (answers() == 404) {
            return Kind.ERROR;
        }
        if (answers() != 200) {
            return Kind.MOVED;
        }
        if (!to.startsWith("/")) {
            return Kind.PROXY;
        }
        return from.isAll() ? Kind.FALLBACK : Kind.REWRITE;
    }
}
