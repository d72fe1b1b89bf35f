package dev.pilothouse.core;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where one can go: a pane, what is looked at in it, and arguments; written {@code pilothouse:logs/checkout?request=…}.
 *
 * @param pane the pane's id, which is its package's name
 * @param resource empty for the pane itself
 */
public record Place(String pane, String resource, Map<String, String> arguments) {
    public Place {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public static Place of(String pane) {
        return new Place(pane, "", Map.of());
    }

    /** Reads what {@link #toString} writes; any other text is refused with a sentence. */
    public static Place parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text, e);
        }
        if (!"pilothouse".equals(uri.getScheme())
                || uri.getRawSchemeSpecificPart().isEmpty()) {
            throw unknown(text, null);
        }
        String[] pathAndQuery = uri.getRawSchemeSpecificPart().split("\\?", 2);
        String[] paneAndResource = pathAndQuery[0].split("/", 2);
        if (paneAndResource[0].isEmpty()) {
            throw unknown(text, null);
        }
        Map<String, String> arguments = new TreeMap<>();
        if (pathAndQuery.length == 2 && !pathAndQuery[1].isEmpty()) {
            for (String pair : pathAndQuery[1].split("&")) {
                String[] parts = pair.split("=", 2);
                arguments.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return new Place(
                decode(paneAndResource[0]), paneAndResource.length == 2 ? decode(paneAndResource[1]) : "", arguments);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("pilothouse:").append(encode(pane));
        if (!resource.isEmpty()) {
            text.append('/').append(encode(resource));
        }
        List<String> pairs = new ArrayList<>();
        arguments.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        return pairs.isEmpty()
                ? text.toString()
                : text.append('?').append(String.join("&", pairs)).toString();
    }

    private static Refused unknown(String text, Throwable cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("“{0}” is not a place in Pilothouse.", text),
                        Text.tr("A place looks like pilothouse:site or pilothouse:logs/checkout.")),
                cause);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
