package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an alias is to lead.
 *
 * @param name of an alias that is there, or of a new one
 * @param version that most invocations reach
 * @param second that the others reach; empty: all reach the first
 * @param percent how many reach the second
 */
record AliasDraft(String name, String version, Optional<String> second, int percent) {
    /** Lambda API, {@code Alias}: no number, which would be a version. */
    private static final Pattern NAME = Pattern.compile("(?!\\d+$)[a-zA-Z0-9_-]{1,128}");

    static AliasDraft of(Alias alias) {
        Optional<Map.Entry<String, Double>> other =
                alias.weights().entrySet().stream().findFirst();
        return new AliasDraft(
                alias.name(),
                alias.version(),
                other.map(Map.Entry::getKey),
                other.map(it -> (int) Math.round(it.getValue() * 100)).orElse(0));
    }

    Map<String, Double> weights() {
        return second.filter(it -> percent > 0)
                .map(it -> Map.of(it, percent / 100.0))
                .orElse(Map.of());
    }

    /** Why it can't be so, as a sentence. */
    Optional<String> problem(Versions versions) {
        if (name.isEmpty()) {
            return Optional.of(Text.tr("Choose an alias, or type the name of a new one."));
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Text.tr("An alias has letters, digits, hyphens and underlines, and not only digits."));
        }
        if (version.isEmpty()) {
            return Optional.of(Text.tr("Choose the version it leads to."));
        }
        if (second.filter(version::equals).isPresent()) {
            return Optional.of(Text.tr("Choose two different versions."));
        }
        return versions.alias(name)
                        .filter(now -> of(now).leads().equals(leads()))
                        .isPresent()
                ? Optional.of(Text.tr("The alias leads there already."))
                : Optional.empty();
    }

    private Map<String, Map<String, Double>> leads() {
        return Map.of(version, weights());
    }
}
