package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicySecurityHeadersConfig;

/**
 * What a response headers policy makes of an answer's headers: Developer Guide, "Understand response headers policies".
 *
 * @param removed names of headers that viewers don't get from the origin
 */
record AddedHeaders(List<Added> added, List<String> removed) {
    static final AddedHeaders NONE = new AddedHeaders(List.of(), List.of());

    /**
     * One header.
     *
     * @param override whether it replaces the origin's own
     */
    record Added(String name, String value, boolean override) {}

    /**
     * The effect of a policy.
     *
     * @throws IllegalArgumentException where it uses what the sandbox's edge does not know
     */
    static AddedHeaders of(ResponseHeadersPolicyConfig config) {
        if (config.corsConfig() != null || config.serverTimingHeadersConfig() != null) {
            throw new IllegalArgumentException(
                    "The sandbox's edge adds security headers and custom ones, not those of " + config.name());
        }
        List<Added> added = new ArrayList<>();
        Optional.ofNullable(config.securityHeadersConfig()).ifPresent(security -> security(security, added));
        if (config.customHeadersConfig() != null) {
            config.customHeadersConfig()
                    .items()
                    .forEach(it -> added.add(
                            new Added(it.header(), Objects.requireNonNullElse(it.value(), ""), it.override())));
        }
        List<String> removed = config.removeHeadersConfig() == null
                ? List.of()
                : config.removeHeadersConfig().items().stream()
                        .map(it -> it.header())
                        .toList();
        return new AddedHeaders(List.copyOf(added), removed);
    }

    /** The answer as the viewer gets it. */
    Answer on(Answer answer) {
        if (equals(NONE)) {
            return answer;
        }
        Map<String, List<String>> headers = Headers.copy(answer.headers());
        removed.forEach(headers::remove);
        added.stream()
                .filter(it -> it.override() || !headers.containsKey(it.name()))
                .forEach(it -> headers.put(it.name(), List.of(it.value())));
        return new Answer(answer.status(), headers, answer.body());
    }

    private static void security(ResponseHeadersPolicySecurityHeadersConfig config, List<Added> added) {
        if (config.contentTypeOptions() != null) {
            add(
                    added,
                    "X-Content-Type-Options",
                    "nosniff",
                    config.contentTypeOptions().override());
        }
        if (config.frameOptions() != null) {
            add(
                    added,
                    "X-Frame-Options",
                    config.frameOptions().frameOptionAsString(),
                    config.frameOptions().override());
        }
        if (config.referrerPolicy() != null) {
            add(
                    added,
                    "Referrer-Policy",
                    config.referrerPolicy().referrerPolicyAsString(),
                    config.referrerPolicy().override());
        }
        if (config.contentSecurityPolicy() != null) {
            add(
                    added,
                    "Content-Security-Policy",
                    config.contentSecurityPolicy().contentSecurityPolicy(),
                    config.contentSecurityPolicy().override());
        }
        if (config.strictTransportSecurity() != null) {
            var it = config.strictTransportSecurity();
            String value = "max-age=" + it.accessControlMaxAgeSec()
                    + (Boolean.TRUE.equals(it.includeSubdomains()) ? "; includeSubDomains" : "")
                    + (Boolean.TRUE.equals(it.preload()) ? "; preload" : "");
            add(added, "Strict-Transport-Security", value, it.override());
        }
        if (config.xssProtection() != null) {
            var it = config.xssProtection();
            String value = it.protection() ? "1" + (Boolean.TRUE.equals(it.modeBlock()) ? "; mode=block" : "") : "0";
            add(added, "X-XSS-Protection", value, it.override());
        }
    }

    private static void add(List<Added> added, String name, String value, boolean override) {
        added.add(new Added(name, value, override));
    }
}
