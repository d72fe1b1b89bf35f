package dev.pilothouse.sandbox.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * One operation of a client's model: how its requests are told from others, and how its shapes are made. What needs the
 * request's shape is found out when a request first comes near: initializing the shapes is most of the cost of binding.
 */
final class Operation {
    private final Class<?> request;
    private final Supplier<SdkPojo> requests;
    private final OperationInfo info;
    private final String uri;
    private final Map<String, String> fixedQuery = new HashMap<>();
    private volatile Optional<Place> place = Optional.empty();

    /**
     * Of what the SDK's marshaller knows.
     *
     * @param requests makes empty request builders
     */
    Operation(Class<?> request, Supplier<SdkPojo> requests, OperationInfo info) {
        this.request = request;
        this.requests = requests;
        this.info = info;
        int mark = info.requestUri().indexOf('?');
        this.uri = mark < 0 ? info.requestUri() : info.requestUri().substring(0, mark);
        if (mark >= 0) {
            QueryString.parse(info.requestUri().substring(mark + 1))
                    .forEach((name, values) -> fixedQuery.put(name, values.getFirst()));
        }
    }

    /** AWS's name of it. */
    String name() {
        String identifier = info.operationIdentifier();
        return identifier == null
                ? request.getSimpleName().replaceFirst("Request$", "")
                : identifier.substring(identifier.indexOf('.') + 1);
    }

    /** {@code X-Amz-Target} of the JSON protocols, {@code Action} of Query. */
    boolean isCalled(String targetOrAction) {
        return targetOrAction.equals(info.operationIdentifier());
    }

    Class<?> request() {
        return request;
    }

    SdkPojo newRequest() {
        return requests.get();
    }

    /** The body is a stream that the handler reads itself. */
    boolean streamsInput() {
        return info.hasStreamingInput();
    }

    /** The path's labels, where method, path, fixed query and required members are all this operation's. */
    Optional<Map<String, String>> match(Request http, String modelPath) {
        boolean fits = info.httpMethod().name().equals(http.method())
                && fixedQuery.entrySet().stream()
                        .allMatch(fixed -> http.query().containsKey(fixed.getKey())
                                && (fixed.getValue().isEmpty()
                                        || http.query().get(fixed.getKey()).contains(fixed.getValue())));
        return fits && place().required().stream().allMatch(field -> isPresent(field, http))
                ? place().path().match(modelPath)
                : Optional.empty();
    }

    /** How much of a request it pins down: of several that match, the highest is meant. */
    int specificity() {
        return 10 * (fixedQuery.size() + place().required().size())
                - place().path().labels().size();
    }

    private static boolean isPresent(SdkField<?> field, Request http) {
        return field.location() == MarshallLocation.HEADER
                ? http.headers().containsKey(field.locationName())
                : http.query().containsKey(field.locationName());
    }

    private Place place() {
        if (place.isEmpty()) {
            place = Optional.of(Place.of(uri, requests.get().sdkFields()));
        }
        return place.get();
    }

    /**
     * Where an operation's members stand outside the body.
     *
     * @param required members that must come as header or query
     */
    private record Place(PathTemplate path, List<SdkField<?>> required) {
        static Place of(String uri, List<SdkField<?>> fields) {
            return new Place(
                    path(uri, fields),
                    fields.stream()
                            .filter(field -> field.containsTrait(RequiredTrait.class))
                            .filter(field -> field.location() == MarshallLocation.HEADER
                                    || field.location() == MarshallLocation.QUERY_PARAM)
                            .toList());
        }

        /** Labels that are members but stand in no URI come first, as S3's Bucket since the SDK moved it to the endpoint. */
        private static PathTemplate path(String uri, List<SdkField<?>> fields) {
            StringBuilder whole = new StringBuilder();
            for (SdkField<?> field : fields) {
                if (field.location() == MarshallLocation.PATH && !uri.contains("{" + field.locationName() + "}")) {
                    whole.append("/{").append(field.locationName()).append('}');
                }
            }
            return PathTemplate.of(whole.append(uri).toString());
        }
    }
}
