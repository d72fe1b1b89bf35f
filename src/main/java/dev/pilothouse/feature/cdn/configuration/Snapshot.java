package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.aws.cloudfront.Document;
import dev.pilothouse.aws.cloudfront.Related;
import dev.pilothouse.core.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration as somebody saw it.
 *
 * @param at when
 * @param documents the lines of each document, by what it is called in words
 */
record Snapshot(Instant at, Map<String, Map<String, String>> documents) {
    static Snapshot of(Configuration configuration, Instant at) {
        Map<String, Map<String, String>> documents = new LinkedHashMap<>();
        documents.put(Text.tr("Distribution"), configuration.document().lines());
        for (Related related : configuration.related()) {
            // A certificate renews itself.
            if (related.finding() instanceof Related.Finding.Found(Document document)
                    && related.kind() != Related.Kind.CERTIFICATE) {
                documents.put(name(related, document), lines(related.kind(), document));
            }
        }
        return new Snapshot(at, documents);
    }

    /**
     * What is different now, by path. Documents that only one of the two has are left out: what names them has changed then,
     * or a role could not read them.
     */
    List<Change> changes(Snapshot now) {
        List<Change> changes = new ArrayList<>();
        now.documents.forEach((name, after) -> {
            Map<String, String> before = documents.get(name);
            if (before != null) {
                compare(name, before, after, changes);
            }
        });
        return changes;
    }

    /** This one, with what the one before knew beside it. */
    Snapshot after(Snapshot before) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(before.documents);
        all.putAll(documents);
        return new Snapshot(at, all);
    }

    private static void compare(
            String name, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        for (String path : paths) {
            Optional<String> was = Optional.ofNullable(before.get(path));
            Optional<String> is = Optional.ofNullable(after.get(path));
            if (!was.equals(is)) {
                changes.add(new Change(name, path, was, is));
            }
        }
    }

    // Whether a function is used follows from the distributions, and is theirs to tell.
    private static Map<String, String> lines(Related.Kind kind, Document document) {
        Map<String, String> lines = new LinkedHashMap<>(document.lines());
        if (kind == Related.Kind.FUNCTION) {
            lines.remove("Status");
        }
        return lines;
    }

    private static String name(Related related, Document document) {
        String name = document.value("Name").orElse(related.id());
        return switch (related.kind()) {
            case CACHE_POLICY -> Text.tr("Cache policy {0}", name);
            case ORIGIN_REQUEST_POLICY -> Text.tr("Origin request policy {0}", name);
            case RESPONSE_HEADERS_POLICY -> Text.tr("Response headers policy {0}", name);
            case ACCESS_CONTROL -> Text.tr("Access control {0}", name);
            case FUNCTION -> Text.tr("Function {0}, live", name);
            case DRAFT -> Text.tr("Function {0}, in development", name);
            case REALTIME_LOG -> Text.tr("Real-time log {0}", name);
            case DELIVERIES -> Text.tr("Log deliveries");
            case CERTIFICATE -> Text.tr("Certificate {0}", name);
            case TAGS -> Text.tr("Tags");
        };
    }
}
