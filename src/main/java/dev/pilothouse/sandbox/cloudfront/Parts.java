package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.cloudfront.model.FunctionStage;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;

/**
 * What distributions name, beside cache policies: made here and not through the API, by id, name or ARN. Some of AWS's managed
 * policies exist already. Thread-safe.
 */
public final class Parts {
    private final World world;
    private final Map<String, Made<OriginRequestPolicyConfig>> requests = new ConcurrentHashMap<>();
    private final Map<String, Made<ResponseHeadersPolicyConfig>> responses = new ConcurrentHashMap<>();
    private final Map<String, Made<OriginAccessControlConfig>> controls = new ConcurrentHashMap<>();
    private final Map<String, EdgeFunction> functions = new ConcurrentSkipListMap<>();
    private final Map<String, RealtimeLogConfig> logs = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();

    Parts(World world) {
        this.world = world;
        clear();
    }

    /**
     * One of them.
     *
     * @param etag the version of its configuration
     */
    record Made<T>(T config, String etag, Instant modified) {}

    public void originRequestPolicy(String id, OriginRequestPolicyConfig config) {
        requests.put(id, made(config));
    }

    public void responseHeadersPolicy(String id, ResponseHeadersPolicyConfig config) {
        responses.put(id, made(config));
    }

    public void accessControl(String id, OriginAccessControlConfig config) {
        controls.put(id, made(config));
    }

    /** Writes a function's code anew, in its stage of development; {@link #publish} lets it run. */
    public void function(String name, String comment) {
        functions.merge(
                name,
                EdgeFunction.written(name, comment, stamp()),
                (before, written) -> new EdgeFunction(name, written.development(), before.live()));
    }

    /** Lets a function's code run as it is in development. */
    public void publish(String name) {
        functions.computeIfPresent(name, (_, it) -> it.published(stamp()));
    }

    /** Makes or replaces a configuration of real-time logs, by its ARN. */
    public void realtimeLog(RealtimeLogConfig config) {
        logs.put(config.arn(), config);
    }

    /** Gives a resource these tags and no others. */
    public void tag(String arn, Map<String, String> of) {
        tags.put(arn, Map.copyOf(of));
    }

    Optional<Made<OriginRequestPolicyConfig>> request(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    Optional<Made<ResponseHeadersPolicyConfig>> response(String id) {
        return Optional.ofNullable(responses.get(id));
    }

    /** What a policy adds; nothing where a behaviour names none. */
    AddedHeaders headers(String policy) {
        if (policy == null || policy.isEmpty()) {
            return AddedHeaders.NONE;
        }
        return response(policy)
                .map(it -> AddedHeaders.of(it.config()))
                .orElseThrow(
                        () -> new IllegalArgumentException("The sandbox knows no response headers policy " + policy));
    }

    Optional<Made<OriginAccessControlConfig>> control(String id) {
        return Optional.ofNullable(controls.get(id));
    }

    Optional<EdgeFunction.Written> function(String name, FunctionStage stage) {
        return Optional.ofNullable(functions.get(name)).flatMap(it -> it.at(stage));
    }

    Collection<EdgeFunction> functions() {
        return List.copyOf(functions.values());
    }

    Optional<RealtimeLogConfig> log(String arn, String name) {
        return logs.values().stream()
                .filter(it -> it.arn().equals(arn) || it.name().equals(name))
                .findFirst();
    }

    Map<String, String> tags(String arn) {
        return tags.getOrDefault(arn, Map.of());
    }

    void clear() {
        List.of(requests, responses, controls, functions, logs, tags).forEach(Map::clear);
        ManagedPolicies.ORIGIN_REQUEST.forEach((id, config) -> requests.put(id, managed(config)));
        ManagedPolicies.RESPONSE_HEADERS.forEach((id, config) -> responses.put(id, managed(config)));
    }

    private <T> Made<T> made(T config) {
        EdgeFunction.Stamp stamp = stamp();
        return new Made<>(config, stamp.etag(), stamp.at());
    }

    private static <T> Made<T> managed(T config) {
        return new Made<>(config, "E23ZP02F085DFQ", CachePolicies.LONG_AGO);
    }

    private EdgeFunction.Stamp stamp() {
        return new EdgeFunction.Stamp(
                "E" + world.ids().get(), world.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
