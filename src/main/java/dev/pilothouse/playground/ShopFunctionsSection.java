package dev.pilothouse.playground;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample application's workspace says about its functions. */
final class ShopFunctionsSection {
    private static final String SECTION = """
        {
          "tags": {"app": "acme-shop"},
          "functions": [
            {"function": "orders-api"},
            {"function": "checkout", "asks": true},
            {"function": "catalog-search"},
            {"function": "image-resize"},
            {"function": "send-receipt", "asks": true},
            {"function": "nightly-report"},
            {"function": "order-feed"}
          ],
          "events": [
            {
              "name": "Order paid",
              "function": "orders-api",
              "event": {
                "version": "2.0",
                "routeKey": "POST /orders/{id}/confirm",
                "pathParameters": {"id": "order#90216"},
                "requestContext": {"http": {"method": "POST", "path": "/orders/order%2390216/confirm"}}
              }
            },
            {
              "name": "Read an order",
              "function": "orders-api",
              "event": {
                "version": "2.0",
                "routeKey": "GET /orders/{id}",
                "pathParameters": {"id": "order#90216"},
                "requestContext": {"http": {"method": "GET", "path": "/orders/order%2390216"}}
              }
            },
            {
              "name": "Two mugs",
              "function": "checkout",
              "event": {"body": {"customerId": "cust#8891", "items": [{"sku": "MUG", "qty": 2}]}}
            },
            {
              "name": "Mugs",
              "function": "catalog-search",
              "event": {"queryStringParameters": {"q": "mug"}}
            },
            {
              "name": "A picture",
              "function": "image-resize",
              "event": {"Records": [{"s3": {"object": {"key": "products/mug.png", "width": 2400, "height": 1600}}}]}
            },
            {
              "name": "A picture too large",
              "function": "image-resize",
              "event": {"Records": [{"s3": {"object": {"key": "products/wall.tiff", "width": 12000, "height": 9000}}}]}
            },
            {"name": "Receipt", "function": "send-receipt", "event": {"orderId": "order#90216"}},
            {"name": "Yesterday", "function": "nightly-report", "event": {"days": 1}},
            {"name": "A year, too long", "function": "nightly-report", "event": {"days": 365}},
            {"name": "Paid orders", "function": "order-feed", "event": {"status": "PAID", "limit": 50}}
          ]
        }
        """;

    private ShopFunctionsSection() {}

    static JsonNode read() {
        return JsonMapper.shared().readTree(SECTION);
    }
}
