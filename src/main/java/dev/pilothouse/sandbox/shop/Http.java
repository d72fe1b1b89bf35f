package dev.pilothouse.sandbox.shop;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers to API Gateway, in its payload format 2.0. */
final class Http {
    private Http() {}

    static ObjectNode answer(int status, JsonNode body) {
        ObjectNode answer = ShopData.object().put("statusCode", status);
        answer.putObject("headers").put("content-type", "application/json");
        return answer.put("body", body.toString()).put("isBase64Encoded", false);
    }

    static ObjectNode problem(int status, String message) {
        return answer(status, ShopData.object().put("message", message));
    }

    /** The body of a request, which comes as text. */
    static JsonNode body(JsonNode event) {
        JsonNode body = event.path("body");
        return body.isString() && !body.asString().isBlank()
                ? JsonMapper.shared().readTree(body.asString())
                : body.isObject() ? body : ShopData.object();
    }

    /** {@code POST /orders/{id}/confirm}, of either format of API Gateway's events. */
    static String route(JsonNode event) {
        return event.path("routeKey")
                .asStringOpt()
                .orElseGet(() -> event.path("httpMethod").asString("") + " "
                        + event.path("resource").asString(""));
    }
}
