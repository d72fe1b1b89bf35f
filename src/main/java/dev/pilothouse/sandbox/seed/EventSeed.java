package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.schemas.SchemasService;
import java.time.Duration;
import java.time.Instant;

/** The test events that the shop's people share, as Lambda's console keeps them. */
final class EventSeed {
    private static final String REGISTRY = "lambda-testevent-schemas";

    private EventSeed() {}

    static void plant(SchemasService schemas, Instant now) {
        schemas.put(REGISTRY, "_orders-api-schema", document("""
            "orders-of-ada": {"value": {"version": "2.0", "routeKey": "GET /orders",
              "queryStringParameters": {"customer": "cust#8891"}}},
            "no-such-order": {"value": {"version": "2.0", "routeKey": "GET /orders/{id}",
              "pathParameters": {"id": "order#1"}}}\
            """), now.minus(Duration.ofDays(12)));
        schemas.put(REGISTRY, "_checkout-schema", document("""
            "empty-cart": {"value": {"body": {"customerId": "cust#0001", "items": []}}}\
            """), now.minus(Duration.ofDays(3)));
    }

    private static String document(String examples) {
        return """
            {"openapi": "3.0.0", "info": {"version": "1.0.0", "title": "Event"}, "paths": {},
             "components": {"schemas": {"Event": {"type": "object"}}, "examples": {%s}}}\
            """.formatted(examples);
    }
}
