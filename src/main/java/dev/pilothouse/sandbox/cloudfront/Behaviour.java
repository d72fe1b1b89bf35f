package dev.pilothouse.sandbox.cloudfront;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociations;

/**
 * How the edge treats the paths that match a pattern.
 *
 * @param origin the id of the origin
 * @param allQueries whether the origin gets the query string although it is not part of the cache key
 * @param headers what is added to every answer
 * @param folderIndex whether {@link FolderIndex} rewrites paths before the cache is asked
 */
record Behaviour(
        Pattern paths,
        String origin,
        List<String> methods,
        boolean allQueries,
        boolean folderIndex,
        CachePolicy policy,
        AddedHeaders headers) {
    /** Managed origin request policies that pass on all of the query string: Developer Guide, "Use managed origin request policies". */
    private static final Set<String> PASS_ALL = Set.of(
            ManagedPolicies.ALL_VIEWER,
            ManagedPolicies.ALL_VIEWER_EXCEPT_HOST,
            ManagedPolicies.ALL_VIEWER_AND_CLOUDFRONT);

    private static final List<String> READING = List.of("GET", "HEAD");

    static Behaviour of(CacheBehavior it, CachePolicies policies, Parts parts) {
        return new Behaviour(
                pattern(it.pathPattern()),
                it.targetOriginId(),
                methods(it.allowedMethods()),
                passesAll(it.originRequestPolicyId()),
                rewritesFolders(it.functionAssociations()),
                policies.get(it.cachePolicyId()),
                parts.headers(it.responseHeadersPolicyId()));
    }

    static Behaviour of(DefaultCacheBehavior it, CachePolicies policies, Parts parts) {
        return new Behaviour(
                pattern("*"),
                it.targetOriginId(),
                methods(it.allowedMethods()),
                passesAll(it.originRequestPolicyId()),
                rewritesFolders(it.functionAssociations()),
                policies.get(it.cachePolicyId()),
                parts.headers(it.responseHeadersPolicyId()));
    }

    /** What of a viewer's query string the origin is asked with. */
    String forwarded(String rawQuery) {
        return allQueries || policy.queryStrings() ? rawQuery : "";
    }

    boolean covers(UrlPath path) {
        return paths.matcher(path.text()).matches();
    }

    /** A path pattern: {@code *} is any text, {@code ?} one character, the leading slash may be left out; case counts. */
    private static Pattern pattern(String wildcard) {
        StringBuilder regex = new StringBuilder(wildcard.startsWith("/") || wildcard.startsWith("*") ? "" : "/");
        for (char c : wildcard.toCharArray()) {
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static boolean passesAll(String originRequestPolicy) {
        return originRequestPolicy != null && PASS_ALL.contains(originRequestPolicy);
    }

    private static List<String> methods(AllowedMethods allowed) {
        return allowed == null ? READING : allowed.itemsAsStrings();
    }

    private static boolean rewritesFolders(FunctionAssociations functions) {
        if (functions == null || functions.items().isEmpty()) {
            return false;
        }
        String arn = functions.items().getFirst().functionARN();
        if (functions.items().size() > 1 || !FolderIndex.isFolderIndex(arn)) {
            throw new IllegalArgumentException("The sandbox's edge knows only the function folder-index, not " + arn);
        }
        return true;
    }
}
