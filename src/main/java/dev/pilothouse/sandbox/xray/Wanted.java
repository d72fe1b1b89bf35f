package dev.pilothouse.sandbox.xray;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What summaries are asked for, of X-Ray's filter expressions those that an operator needs: {@code error}, {@code fault},
 * {@code throttle}, {@code ok}, {@code service("x")}, {@code id = "1-…"}, {@code duration} and {@code responsetime} compared with
 * seconds, bound by {@code AND}.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-console-filters.html">Filter expressions</a>
 */
final class Wanted {
    private static final Pattern NUMBER = Pattern.compile("(duration|responsetime) *(>=|<=|>|<|=) *(\\d+(?:\\.\\d+)?)");
    private static final Pattern SERVICE = Pattern.compile("service\\(\"([^\"]*)\"\\)");
    private static final Pattern ID = Pattern.compile("(?:traceId|id) *= *\"([^\"]*)\"");

    private Wanted() {}

    static Predicate<Summary> read(String expression) {
        if (expression == null || expression.isBlank()) {
            return _ -> true;
        }
        List<Predicate<Summary>> all = new ArrayList<>();
        for (String part : expression.strip().split("(?i)\\s+AND\\s+")) {
            all.add(one(part.strip()));
        }
        return summary -> all.stream().allMatch(it -> it.test(summary));
    }

    private static Predicate<Summary> one(String part) {
        Matcher number = NUMBER.matcher(part);
        Matcher service = SERVICE.matcher(part);
        Matcher id = ID.matcher(part);
        if (number.matches()) {
            double wanted = Double.parseDouble(number.group(3));
            boolean whole = number.group(1).equals("duration");
            return it -> holds(Double.compare(whole ? it.duration() : it.responseTime(), wanted), number.group(2));
        }
        if (service.matches()) {
            return it -> it.passes(service.group(1));
        }
        if (id.matches()) {
            return it -> it.id().equals(id.group(1));
        }
        return switch (part) {
            case "error", "fault", "throttle" -> it -> it.is(part);
            case "ok" -> it -> !it.is("error") && !it.is("fault") && !it.is("throttle");
            default -> throw new ApiError(400, "InvalidRequestException", "Invalid filter expression: " + part);
        };
    }

    private static boolean holds(int order, String operator) {
        return switch (operator) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order == 0;
        };
    }
}
