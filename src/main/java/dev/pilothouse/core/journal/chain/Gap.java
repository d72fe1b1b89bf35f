package dev.pilothouse.core.journal.chain;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was found to be wrong with a chain's end before it went on: written into it, so that going on hides nothing. */
enum Gap {
    /** A line that was not finished: the program was ended while it wrote. It was set aside. */
    TORN,
    /** Lines that were remembered are missing at the end. */
    CUT,
    /** The last line is another than was remembered. */
    ALTERED,
    /** What was remembered of the end was missing. */
    FORGOTTEN;

    static final String KIND = "gap";

    ObjectNode line(Instant at, String detail) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", KIND)
                .put("at", at.toString())
                .put("found", name())
                .put("detail", detail);
    }
}
