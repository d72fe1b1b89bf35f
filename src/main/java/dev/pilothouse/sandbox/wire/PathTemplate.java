package dev.pilothouse.sandbox.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's URI such as {@code /2020-05-31/distribution/{Id}/config} or {@code /{Bucket}/{Key+}}, run backwards. */
final class PathTemplate {
    private static final Pattern LABEL = Pattern.compile("\\{([^}+]+)(\\+?)}");

    private final Pattern pattern;
    private final List<String> labels;

    private PathTemplate(Pattern pattern, List<String> labels) {
        this.pattern = pattern;
        this.labels = List.copyOf(labels);
    }

    static PathTemplate of(String uri) {
        StringBuilder regex = new StringBuilder();
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(uri);
        int last = 0;
        while (label.find()) {
            regex.append(Pattern.quote(uri.substring(last, label.start())));
            regex.append(label.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            labels.add(label.group(1));
            last = label.end();
        }
        String tail = uri.substring(last);
        regex.append(Pattern.quote(tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail));
        return new PathTemplate(Pattern.compile(regex.append("/?").toString(), Pattern.DOTALL), labels);
    }

    /** The labels' values, percent-decoded once; empty where the path is another one. */
    Optional<Map<String, String>> match(String rawPath) {
        Matcher path = pattern.matcher(rawPath);
        if (!path.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            values.put(labels.get(i), QueryString.decodePath(path.group(i + 1)));
        }
        return Optional.of(values);
    }

    List<String> labels() {
        return labels;
    }
}
