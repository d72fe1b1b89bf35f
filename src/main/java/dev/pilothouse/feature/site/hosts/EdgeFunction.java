package dev.pilothouse.feature.site.hosts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The redirects and rewrites of a {@code _redirects} file as a CloudFront function for viewer requests, to be pasted (CloudFront
 * Developer Guide, "CloudFront Functions event structure"). It answers before the cache is asked, so that files under the same
 * paths are not reached any more; of a path that has a file and is not forced it is therefore silent. What depends on more
 * than the path is not in it.
 */
public final class EdgeFunction {
    /** CloudFront Developer Guide, "Restrictions on CloudFront Functions": in bytes. */
    public static final int MOST = 10 * 1024;

    private static final Pattern STAND_IN = Pattern.compile("\\*|:[A-Za-z][A-Za-z0-9_]*");
    private static final String BODY = """
        // Made of _redirects, for viewer requests.
        var RULES = [
        %s
        ];

        function handler(event) {
            var request = event.request;
            for (var i = 0; i < RULES.length; i++) {
                var found = RULES[i].from.exec(request.uri);
                if (found) {
                    var to = RULES[i].to.map(function (part) {
                        return typeof part === 'number' ? found[part] : part;
                    }).join('');
                    return RULES[i].status === 200 ? rewritten(request, to) : moved(request, to, RULES[i].status);
                }
            }
            return request;
        }

        function rewritten(request, to) {
            request.uri = to;
            return request;
        }

        function moved(request, to, status) {
            var query = Object.keys(request.querystring).map(function (name) {
                var given = request.querystring[name];
                return (given.multiValue || [given]).map(function (one) {
                    return one.value === '' ? name : name + '=' + one.value;
                }).join('&');
            }).join('&');
            var joined = query === '' || to.indexOf('?') >= 0 ? to : to + '?' + query;
            return {statusCode: status, headers: {location: {value: joined}}};
        }
        """;
    private final Redirect redirect;
    private final List<String> names = new ArrayList<>();

    private EdgeFunction(Redirect redirect) {
        this.redirect = redirect;
    }

    /**
     * Its code; empty where no line of the file can be one of its rules.
     *
     * @param files the paths of the build
     */
    public static Optional<String> code(RedirectsFile file, Set<String> files) {
        List<String> rules = file.redirects().stream()
                .filter(EdgeFunction::covers)
                .filter(redirect -> redirect.forced() || !hasFile(redirect.from(), files))
                .map(redirect -> new EdgeFunction(redirect).rule())
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of(BODY.formatted(String.join(",\n", rules)));
    }

    /** Whether it can do what the line says. */
    public static boolean covers(Redirect redirect) {
        return redirect.kind() == Redirect.Kind.MOVED || redirect.kind() == Redirect.Kind.REWRITE;
    }

    private static boolean hasFile(HostPath from, Set<String> files) {
        return !STAND_IN.matcher(from.text()).find() && files.stream().anyMatch(from::fits);
    }

    private String rule() {
        String from = from();
        return "    {from: /^%s$/, to: [%s], status: %d}".formatted(from, to(), redirect.answers());
    }

    private String from() {
        StringBuilder regex = new StringBuilder();
        Matcher standIn = STAND_IN.matcher(redirect.from().text());
        int at = 0;
        while (standIn.find()) {
            regex.append(escaped(redirect.from().text().substring(at, standIn.start())));
            boolean splat = standIn.group().equals("*");
            regex.append(splat ? "(.*)" : "([^/]+)");
            names.add(splat ? ":splat" : standIn.group());
            at = standIn.end();
        }
        return regex + escaped(redirect.from().text().substring(at));
    }

    private String to() {
        List<String> parts = new ArrayList<>();
        Matcher standIn = STAND_IN.matcher(redirect.to());
        int at = 0;
        while (standIn.find()) {
            int group = names.indexOf(standIn.group()) + 1;
            if (group > 0) {
                text(redirect.to().substring(at, standIn.start())).ifPresent(parts::add);
                parts.add(String.valueOf(group));
                at = standIn.end();
            }
        }
        text(redirect.to().substring(at)).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> text(String part) {
        return part.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + encoded(part).replace("\\", "\\\\").replace("'", "\\'") + "'");
    }

    private static String escaped(String part) {
        return encoded(part).replaceAll("[^A-Za-z0-9%_-]", "\\\\$0");
    }

    // As browsers send it; and nothing of it can end a literal.
    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit > ' ' && unit < 0x7F;
            encoded.append(
                    plain
                            ? String.valueOf((char) unit)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(unit));
        }
        return encoded.toString();
    }
}
