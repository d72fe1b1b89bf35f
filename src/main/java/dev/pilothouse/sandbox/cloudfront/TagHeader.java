package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header from which a distribution's edge takes cache tags (Developer Guide, "Invalidating content by cache tags"). This SDK's
 * model does not know it, so it stands beside the configuration. Thread-safe.
 */
final class TagHeader {
    private static final int MOST = 50;
    private volatile String name = "";

    void set(String header) {
        name = header;
    }

    String name() {
        return name;
    }

    /** Tells it in an answer that has the distribution's configuration. */
    void tell(Call call) {
        if (!name.isEmpty()) {
            call.element(
                    "DistributionConfig", "<CacheTagConfig><HeaderName>" + name + "</HeaderName></CacheTagConfig>");
        }
    }

    /** The tags of an answer of an origin's, in small letters; those beyond the fiftieth are not kept. */
    List<String> tags(Map<String, List<String>> headers) {
        return Optional.of(name)
                .filter(it -> !it.isEmpty())
                .flatMap(it -> Headers.first(headers, it))
                .map(value -> Arrays.stream(value.split(","))
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty())
                        .limit(MOST)
                        .toList())
                .orElse(List.of());
    }
}
