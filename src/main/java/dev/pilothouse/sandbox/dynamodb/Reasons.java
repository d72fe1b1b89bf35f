package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why a transaction is cancelled, for each of its actions; {@code None} for those that would have been done. */
final class Reasons {
    private final List<Optional<ApiError>> byAction = new ArrayList<>();
    private final BiFunction<Integer, ApiError, ApiError> said;

    Reasons() {
        this((_, error) -> error);
    }

    /** @param said how an action's error is told */
    Reasons(BiFunction<Integer, ApiError, ApiError> said) {
        this.said = said;
    }

    /** The next action's first step. */
    <T> Optional<T> attempt(Supplier<T> step) {
        byAction.add(Optional.empty());
        return attempt(byAction.size() - 1, step);
    }

    /** A further step of an action. */
    <T> Optional<T> attempt(int action, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ApiError e) {
            if (e.code().equals("ResourceNotFoundException")) {
                throw e;
            }
            byAction.set(action, Optional.of(said.apply(action, e)));
            return Optional.empty();
        }
    }

    /** Throws TransactionCanceledException where there is a reason. */
    void raise() {
        if (byAction.stream().anyMatch(Optional::isPresent)) {
            String codes = byAction.stream()
                    .map(each -> each.map(Reasons::code).orElse("None"))
                    .collect(Collectors.joining(", ", "[", "]"));
            throw new ApiError(
                            400,
                            "TransactionCanceledException",
                            "Transaction cancelled, please refer cancellation reasons for specific reasons " + codes)
                    .withJson(Map.of("CancellationReasons", json()));
        }
    }

    private String json() {
        ArrayNode reasons = JsonMapper.shared().createArrayNode();
        for (Optional<ApiError> each : byAction) {
            ObjectNode reason =
                    reasons.addObject().put("Code", each.map(Reasons::code).orElse("None"));
            each.ifPresent(error -> {
                reason.put("Message", error.getMessage());
                error.json()
                        .forEach((name, json) ->
                                reason.set(name, JsonMapper.shared().readTree(json)));
            });
        }
        return reasons.toString();
    }

    /** The code as reasons have it, {@code ConditionalCheckFailed}. */
    static String code(ApiError error) {
        return error.code().equals("ValidationException")
                ? "ValidationError"
                : error.code().replace("Exception", "");
    }
}
