package dev.pilothouse.sandbox.cloudwatch;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statistic by its name.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html">Definitions</a>
 */
record Stat(String name, ToDoubleFunction<Samples> of) {
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,10})?|100)");

    /** Empty where the sandbox knows none of that name: trimmed means and their like. */
    static Optional<Stat> named(String name) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (percentile.matches()) {
            double share = Double.parseDouble(percentile.group(1));
            return Optional.of(new Stat(name, samples -> samples.percentile(share)));
        }
        return switch (name) {
            case "SampleCount" -> Optional.of(new Stat(name, Samples::count));
            case "Sum" -> Optional.of(new Stat(name, Samples::sum));
            case "Average" -> Optional.of(new Stat(name, it -> it.sum() / it.count()));
            case "Minimum" -> Optional.of(new Stat(name, Samples::least));
            case "Maximum" -> Optional.of(new Stat(name, Samples::most));
            default -> Optional.empty();
        };
    }
}
