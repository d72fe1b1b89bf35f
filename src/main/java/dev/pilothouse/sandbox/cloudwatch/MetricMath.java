package dev.pilothouse.sandbox.cloudwatch;

import dev.pilothouse.sandbox.wire.ApiError;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * Works out metric math.
 *
 * @param lines the results of other queries, by id; empty for none of that id
 * @param metrics the results of all queries that are metrics
 * @param times the periods that are asked for
 */
record MetricMath(String text, Function<String, Optional<Line>> lines, Collection<Line> metrics, List<Instant> times) {
    private static final Map<String, DoubleBinaryOperator> TOGETHER =
            Map.of("SUM", Double::sum, "AVG", Double::sum, "MIN", Math::min, "MAX", Math::max);

    Line line() {
        return line(MathParser.parse(text));
    }

    private Line line(Term term) {
        return switch (term) {
            case Term.Number(double value) -> Line.of(value);
            case Term.Named(String id) -> lines.apply(id).orElseThrow(() -> problem("Unknown id '" + id + "'"));
            case Term.Binary(char operator, Term left, Term right) -> line(left).with(line(right), operator(operator));
            case Term.Many _ -> throw problem("An array stands where a time series should");
            case Term.Call(String function, List<Term> arguments) -> call(function, arguments);
        };
    }

    private static DoubleBinaryOperator operator(char sign) {
        return switch (sign) {
            case '+' -> Double::sum;
            case '-' -> (left, right) -> left - right;
            case '*' -> (left, right) -> left * right;
            case '/' -> (left, right) -> left / right;
            case '^' -> Math::pow;
            default -> throw new IllegalArgumentException(String.valueOf(sign));
        };
    }

    private Line call(String function, List<Term> arguments) {
        if (arguments.isEmpty()) {
            throw problem("Function " + function + " needs an argument");
        }
        return switch (function) {
            case "SUM", "AVG", "MIN", "MAX" -> together(function, arguments.getFirst());
            case "ABS" -> line(arguments.getFirst()).each(Math::abs);
            case "CEIL" -> line(arguments.getFirst()).each(Math::ceil);
            case "FLOOR" -> line(arguments.getFirst()).each(Math::floor);
            case "PERIOD" -> Line.of(line(arguments.getFirst()).period().toSeconds());
            case "FILL" -> fill(arguments);
            default -> throw CloudWatchErrors.unknown("the function " + function + " of metric math");
        };
    }

    /** Of several lines at each time, or of one over time. */
    private Line together(String function, Term argument) {
        boolean mean = function.equals("AVG");
        DoubleBinaryOperator operator = TOGETHER.get(function);
        return switch (argument) {
            case Term.Many(List<Term> terms) ->
                Line.together(terms.stream().map(this::line).toList(), operator, mean);
            case Term.Call call when call.function().equals("METRICS") -> Line.together(metrics, operator, mean);
            default -> line(argument).flat(operator, mean);
        };
    }

    /** With values where there are none: a number's or the last one's. */
    private Line fill(List<Term> arguments) {
        if (arguments.size() != 2) {
            throw problem("Function FILL needs two arguments");
        }
        Line line = line(arguments.getFirst());
        boolean repeats = arguments.getLast().equals(new Term.Named("REPEAT"));
        Optional<Double> last = repeats
                ? Optional.empty()
                : Optional.of(line(arguments.getLast()).constant());
        NavigableMap<Instant, Double> filled = new TreeMap<>();
        for (Instant at : times) {
            Optional<Double> value = Optional.ofNullable(line.points().get(at));
            value.or(() -> repeats ? Optional.ofNullable(filled.lastEntry()).map(Map.Entry::getValue) : last)
                    .ifPresent(it -> filled.put(at, it));
        }
        return Line.of(filled, line.period());
    }

    private ApiError problem(String why) {
        return CloudWatchErrors.validation("Error in expression '" + text + "': " + why);
    }
}
