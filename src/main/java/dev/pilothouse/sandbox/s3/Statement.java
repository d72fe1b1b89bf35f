package dev.pilothouse.sandbox.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One statement of a bucket policy.
 *
 * @param principals {@code *}, or a kind and a name such as {@code Service:cloudfront.amazonaws.com}
 * @param conditions of the kinds that compare text with patterns; one of any other kind is never met
 */
record Statement(
        boolean allow,
        List<String> principals,
        List<Pattern> actions,
        List<Pattern> resources,
        List<Condition> conditions) {
    static final String ANYBODY = "*";

    static Statement of(JsonNode node) {
        String effect = BucketPolicy.member(node, "Effect")
                .filter(value -> value.equals("Allow") || value.equals("Deny"))
                .orElseThrow(() -> BucketPolicy.malformed("Missing required field Effect"));
        return new Statement(
                effect.equals("Allow"),
                principals(node.path("Principal")),
                patterns(node, "Action", Pattern.CASE_INSENSITIVE),
                patterns(node, "Resource", 0),
                conditions(node.path("Condition")));
    }

    boolean covers(Asking asking) {
        return principals.stream().anyMatch(one -> one.equals(ANYBODY) || one.equals(asking.principal()))
                && matches(actions, asking.action())
                && matches(resources, asking.resource())
                && conditions.stream().allMatch(condition -> condition.met(asking.context()));
    }

    private static List<String> principals(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        List<String> all = new ArrayList<>();
        node.properties()
                .forEach(kind -> texts(kind.getValue())
                        .forEach(name -> all.add(name.equals(ANYBODY) ? ANYBODY : kind.getKey() + ":" + name)));
        if (all.isEmpty()) {
            throw BucketPolicy.malformed("Missing required field Principal");
        }
        return List.copyOf(all);
    }

    private static List<Pattern> patterns(JsonNode node, String member, int flags) {
        List<String> texts = texts(node.path(member));
        if (texts.isEmpty()) {
            throw BucketPolicy.malformed("Missing required field " + member);
        }
        return texts.stream().map(text -> pattern(text, flags)).toList();
    }

    private static List<Condition> conditions(JsonNode node) {
        List<Condition> all = new ArrayList<>();
        node.properties()
                .forEach(operator -> operator.getValue()
                        .properties()
                        .forEach(key -> all.add(Condition.of(operator.getKey(), key.getKey(), texts(key.getValue())))));
        return List.copyOf(all);
    }

    private static List<String> texts(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isString()) {
            all.add(node.stringValue());
        }
        if (node.isArray()) {
            node.forEach(one -> all.add(one.asString()));
        }
        return all;
    }

    private static boolean matches(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Pattern pattern(String wildcards, int flags) {
        String quoted = Pattern.quote(wildcards).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, flags | Pattern.DOTALL);
    }

    /** Who asks for what, and what is known of the request, by lower-case condition key. */
    record Asking(String principal, String action, String resource, Map<String, String> context) {}

    /**
     * A comparison of a key of the request with patterns.
     *
     * @param patterns empty where the operator is not one that this sandbox weighs
     */
    record Condition(String key, Optional<List<Pattern>> patterns) {
        static Condition of(String operator, String key, List<String> values) {
            boolean exact = operator.equals("StringEquals");
            boolean like = operator.equals("StringLike") || operator.equals("ArnLike") || operator.equals("ArnEquals");
            Optional<List<Pattern>> patterns = exact || like
                    ? Optional.of(values.stream()
                            .map(value -> exact ? Pattern.compile(Pattern.quote(value)) : pattern(value, 0))
                            .toList())
                    : Optional.empty();
            return new Condition(key.toLowerCase(Locale.ROOT), patterns);
        }

        boolean met(Map<String, String> context) {
            return Optional.ofNullable(context.get(key))
                    .flatMap(value -> patterns.map(all -> matches(all, value)))
                    .orElse(false);
        }
    }
}
