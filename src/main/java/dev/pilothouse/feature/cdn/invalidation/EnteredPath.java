package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Batches;
import dev.pilothouse.aws.cloudfront.PathEncoding;
import dev.pilothouse.core.Text;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path as it was typed, and as CloudFront wants it.
 *
 * @param path what is sent; empty where there is a problem
 * @param problem why it can't be sent
 */
public record EnteredPath(String typed, String path, Optional<String> problem) {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/?#]*)(.*)", Pattern.DOTALL);

    /** CloudFront Developer Guide, "Invalidation paths": the longest path, in characters. */
    private static final int LONGEST = 4000;

    private static final int LONGEST_TAG = 256;
    private static final Pattern TAG = Pattern.compile("#[\\x21-\\x7e&&[^,]]{1," + LONGEST_TAG + "}");

    /**
     * @param domains that the distribution answers to, so that a whole address may be pasted
     * @param tags whether the distribution keeps cache tags
     */
    static EnteredPath of(String typed, Collection<String> domains, boolean tags) {
        if (Batches.isTag(typed)) {
            return tag(typed, tags);
        }
        Matcher address = ADDRESS.matcher(typed);
        if (address.matches()) {
            String host = host(address.group(1));
            return domains.stream().anyMatch(host::equalsIgnoreCase)
                    ? path(typed, address.group(2).isEmpty() ? "/" : address.group(2))
                    : wrong(typed, Text.tr("{0} is not a domain of this distribution.", host));
        }
        return domains.stream()
                .filter(domain -> typed.toLowerCase(Locale.ROOT).startsWith(domain + "/"))
                .findFirst()
                .map(domain -> path(typed, typed.substring(domain.length())))
                .orElseGet(() -> path(typed, typed));
    }

    /** Whether it stands for all paths that begin like it. */
    boolean isWildcard() {
        return Batches.isWildcard(path);
    }

    /** Whether what it sends is not what was typed. */
    boolean isEncoded() {
        return problem.isEmpty() && !typed.endsWith(path);
    }

    /** Developer Guide, "What you need to know when invalidating tags". */
    private static EnteredPath tag(String typed, boolean tags) {
        if (!tags) {
            return wrong(typed, Text.tr("“{0}” is a cache tag, and this distribution keeps none.", typed));
        }
        return TAG.matcher(typed).matches()
                ? new EnteredPath(typed, typed, Optional.empty())
                : wrong(
                        typed,
                        Text.tr(
                                "“{0}” is no cache tag: that is up to {1} letters, digits and signs of ASCII, without"
                                        + " commas.",
                                typed, LONGEST_TAG));
    }

    private static EnteredPath path(String typed, String path) {
        if (!path.startsWith("/")) {
            return wrong(typed, Text.tr("“{0}” has to begin with a slash.", typed));
        }
        if (path.contains("#")) {
            return wrong(typed, Text.tr("What follows # never reaches the edge: leave it out of “{0}”.", typed));
        }
        int star = path.indexOf('*');
        if (star >= 0 && star < path.length() - 1) {
            return wrong(typed, Text.tr("In “{0}” the * has to stand last.", typed));
        }
        if (!PathEncoding.escapesWell(path)) {
            return wrong(typed, Text.tr("In “{0}” a % is not followed by two digits; a % itself is %25.", typed));
        }
        String sent = PathEncoding.ofTyped(path);
        return sent.length() > LONGEST
                ? wrong(typed, Text.tr("A path may have {0} characters.", LONGEST))
                : new EnteredPath(typed, sent, Optional.empty());
    }

    private static String host(String authority) {
        try {
            return Optional.ofNullable(URI.create("https://" + authority).getHost())
                    .orElse(authority);
        } catch (IllegalArgumentException noHost) {
            return authority;
        }
    }

    private static EnteredPath wrong(String typed, String problem) {
        return new EnteredPath(typed, "", Optional.of(problem));
    }
}
