package dev.pilothouse.bench.stub;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One page of ListObjectsV2, and of its forerunner. */
final class Listing {
    private static final int MOST = 1000;
    private final NavigableMap<String, Held> objects;
    private final Map<String, String> query;
    private final String prefix;
    private final String delimiter;
    private final List<Map.Entry<String, Held>> found = new ArrayList<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private Optional<String> next = Optional.empty();

    Listing(NavigableMap<String, Held> objects, Map<String, String> query) {
        this.objects = objects;
        this.query = query;
        this.prefix = query.getOrDefault("prefix", "");
        this.delimiter = query.getOrDefault("delimiter", "");
    }

    String xml() {
        collect();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult xmlns="
                + "\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        tag(xml, "Prefix", name(prefix));
        tag(xml, "KeyCount", Integer.toString(found.size() + folders.size()));
        tag(xml, "MaxKeys", Integer.toString(MOST));
        if (query.containsKey("encoding-type")) {
            tag(xml, "EncodingType", "url");
        }
        tag(xml, "IsTruncated", Boolean.toString(next.isPresent()));
        next.ifPresent(token -> {
            tag(xml, "NextContinuationToken", escaped(token));
            tag(xml, "NextMarker", name(token));
        });
        for (Map.Entry<String, Held> object : found) {
            Held held = object.getValue();
            xml.append("<Contents>");
            tag(xml, "Key", name(object.getKey()));
            tag(xml, "LastModified", held.when().toString());
            tag(xml, "ETag", held.etag().replace("\"", "&quot;"));
            tag(xml, "Size", Long.toString(held.length()));
            xml.append("<StorageClass>STANDARD</StorageClass></Contents>");
        }
        folders.forEach(folder ->
                xml.append("<CommonPrefixes><Prefix>").append(name(folder)).append("</Prefix></CommonPrefixes>"));
        return xml.append("</ListBucketResult>").toString();
    }

    // The last name of a page is the token of the next.
    private void collect() {
        String after = Stream.of("continuation-token", "start-after", "marker")
                .filter(query::containsKey)
                .findFirst()
                .map(query::get)
                .orElse("");
        String last = after;
        for (Map.Entry<String, Held> object : objects.tailMap(prefix, true).entrySet()) {
            String key = object.getKey();
            if (!key.startsWith(prefix)) {
                return;
            }
            int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            String shown = at < 0 ? key : key.substring(0, at + delimiter.length());
            if (shown.compareTo(after) <= 0 || folders.contains(shown)) {
                continue;
            }
            if (found.size() + folders.size() == MOST) {
                next = Optional.of(last);
                return;
            }
            if (at < 0) {
                found.add(object);
            } else {
                folders.add(shown);
            }
            last = shown;
        }
    }

    private String name(String text) {
        return query.containsKey("encoding-type")
                ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/")
                : escaped(text);
    }

    private static void tag(StringBuilder xml, String tag, String text) {
        xml.append('<')
                .append(tag)
                .append('>')
                .append(text)
                .append("</")
                .append(tag)
                .append('>');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
