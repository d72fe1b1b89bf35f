package dev.pilothouse.playground;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sample application's workspace says about its logs. */
final class ShopLogsSection {
    private static final String SECTION = """
        {
          "queries": [
            {
              "name": "Longest by function",
              "query": "filter @type = \\"REPORT\\"\\n| stats max(@duration) as longest by @log\\n| sort longest desc"
            },
            {
              "name": "Lines every five minutes",
              "query": "stats count(*) as lines by bin(5m)"
            },
            {
              "name": "Cold starts",
              "query": "filter @type = \\"REPORT\\" and ispresent(@initDuration)\\n| fields @timestamp, @log, @initDuration\\n| sort @initDuration desc\\n| limit 20"
            }
          ],
          "personal": ["email"]
        }
        """;

    private ShopLogsSection() {}

    static JsonNode read() {
        return JsonMapper.shared().readTree(SECTION);
    }
}
