package dev.pilothouse.playground;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample application's workspace says about its tables. */
final class ShopTables {
    private static final String SECTION = """
        {
          "tables": [
            {
              "table": "Orders",
              "dates": {"placedAt": "text", "refundedAt": "text"},
              "links": [
                {"attribute": "customer", "table": "Customers", "key": "customerId"},
                {"attribute": "coupon", "table": "Coupons", "key": "code"},
                {"attribute": "items.sku", "table": "Products", "key": "sku"}
              ],
              "version": "version",
              "personal": ["email", "shipping.name", "shipping.street", "shipping.phone"]
            },
            {
              "table": "Carts",
              "dates": {"addedAt": "seconds"},
              "links": [
                {"attribute": "customerId", "table": "Customers", "key": "customerId"},
                {"attribute": "sku", "table": "Products", "key": "sku"}
              ]
            },
            {"table": "Products"},
            {
              "table": "Customers",
              "dates": {"since": "text"},
              "personal": ["name", "email", "phone", "address"]
            },
            {"table": "Coupons", "dates": {"until": "text"}},
            {
              "table": "Sessions",
              "dates": {"started": "seconds", "expires": "seconds"},
              "links": [{"attribute": "customer", "table": "Customers", "key": "customerId"}],
              "personal": ["token"]
            }
          ],
          "queries": [
            {"name": "Unpaid today", "table": "Orders", "where": ["status = PENDING", "placedAt >= today"], "descending": true},
            {"name": "Refunds, last 7 days", "table": "Orders", "where": ["status = REFUNDED", "placedAt >= -7d"],
              "descending": true},
            {"name": "One customer’s orders", "table": "Orders", "where": ["customer = :customer"], "descending": true},
            {"name": "Large orders by status", "table": "Orders",
              "statement": "SELECT * FROM \\"Orders\\".\\"byStatus\\"\\nWHERE status = :status AND total >= :least\\nORDER BY placedAt DESC"}
          ]
        }
        """;

    private ShopTables() {}

    static JsonNode section() {
        return JsonMapper.shared().readTree(SECTION);
    }
}
