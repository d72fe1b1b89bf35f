package dev.pilothouse.sandbox.wire;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * The operations of an SDK client, read by reflection from its generated classes. Each is bound when it is first asked
 * for: binding all of a large client's takes a good part of a second.
 */
final class Model {
    private static final String SUFFIX = "Request";

    private final Class<?> client;
    private final Map<String, Class<?>> requests;
    private final Map<Class<?>, Operation> bound = new ConcurrentHashMap<>();

    Model(Class<?> client) {
        this.client = client;
        this.requests = Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() > 0)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .filter(SdkRequest.class::isAssignableFrom)
                .filter(request -> request.getSimpleName().endsWith(SUFFIX))
                .distinct()
                .collect(Collectors.toMap(request -> key(operationName(request)), request -> request));
    }

    /** The operation that a JSON target or a Query action names. */
    Optional<Operation> called(String targetOrAction) {
        String name = targetOrAction.substring(targetOrAction.indexOf('.') + 1);
        return Optional.ofNullable(requests.get(key(name)))
                .map(this::operation)
                .filter(operation -> operation.isCalled(targetOrAction));
    }

    /** The REST operation that method, path, query and headers mean; the most specific of several. */
    Optional<Match> matching(Request http, String modelPath) {
        return operations()
                .flatMap(operation ->
                        operation.match(http, modelPath).map(labels -> new Match(operation, labels)).stream())
                .max(Comparator.comparingInt(match -> match.operation().specificity()));
    }

    /** All operations, bound. */
    Stream<Operation> operations() {
        return requests.values().stream().map(this::operation);
    }

    Operation operation(Class<?> request) {
        return bound.computeIfAbsent(request, this::bind);
    }

    private Operation bind(Class<?> request) {
        String marshaller = client.getPackageName() + ".transform." + operationName(request) + "RequestMarshaller";
        try {
            // Internal to the SDK, which is why its version is pinned; a test notices when it goes.
            Field binding = Class.forName(marshaller).getDeclaredField("SDK_OPERATION_BINDING");
            binding.setAccessible(true);
            return new Operation(request, builders(request), (OperationInfo) binding.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The SDK holds no binding of " + request.getName() + ".", e);
        }
    }

    private static Supplier<SdkPojo> builders(Class<?> shape) throws NoSuchMethodException {
        Method builder = shape.getMethod("builder");
        return () -> {
            try {
                return (SdkPojo) builder.invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static String operationName(Class<?> request) {
        String name = request.getSimpleName();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** The SDK writes AssumeRoleWithSaml where AWS writes AssumeRoleWithSAML. */
    private static String key(String operationName) {
        return operationName.toLowerCase(Locale.ROOT);
    }

    /** An operation and the values of its path's labels. */
    record Match(Operation operation, Map<String, String> labels) {}
}
