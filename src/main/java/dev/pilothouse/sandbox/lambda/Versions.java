package dev.pilothouse.sandbox.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A function's published versions, and the aliases that point at them. Guarded by its function. */
final class Versions {
    private final Map<Integer, FunctionConfiguration> published = new TreeMap<>();
    private final Map<String, AliasConfiguration> aliases = new TreeMap<>();
    private int last;

    /** In the order in which they were published. */
    List<FunctionConfiguration> published() {
        return new ArrayList<>(published.values());
    }

    Optional<FunctionConfiguration> newest() {
        return Optional.ofNullable(published.get(last));
    }

    Optional<FunctionConfiguration> version(String number) {
        return number.matches("\\d{1,9}")
                ? Optional.ofNullable(published.get(Integer.valueOf(number)))
                : Optional.empty();
    }

    /** Gives the next number. */
    FunctionConfiguration publish(FunctionConfiguration latest, String functionArn, String description) {
        last++;
        FunctionConfiguration version = latest.toBuilder()
                .version(Integer.toString(last))
                .functionArn(functionArn + ":" + last)
                .description(description)
                .revisionId(New.revision())
                .build();
        published.put(last, version);
        return version;
    }

    void remove(String number) {
        published.remove(Integer.valueOf(number));
    }

    /** The aliases that send anything to a version. */
    List<String> leadingTo(String number) {
        return aliases.values().stream()
                .filter(it -> it.functionVersion().equals(number)
                        || Optional.ofNullable(it.routingConfig())
                                .map(AliasRoutingConfiguration::additionalVersionWeights)
                                .orElse(Map.of())
                                .containsKey(number))
                .map(AliasConfiguration::name)
                .toList();
    }

    List<AliasConfiguration> aliases() {
        return new ArrayList<>(aliases.values());
    }

    Optional<AliasConfiguration> alias(String name) {
        return Optional.ofNullable(aliases.get(name));
    }

    void put(AliasConfiguration alias) {
        aliases.put(alias.name(), alias);
    }

    void removeAlias(String name) {
        aliases.remove(name);
    }

    /** The version that an alias sends one invocation to. */
    static String choose(AliasConfiguration alias, RandomGenerator random) {
        double dice = random.nextDouble();
        for (var other : Optional.ofNullable(alias.routingConfig())
                .map(AliasRoutingConfiguration::additionalVersionWeights)
                .orElse(Map.of())
                .entrySet()) {
            dice -= other.getValue();
            if (dice < 0) {
                return other.getKey();
            }
        }
        return alias.functionVersion();
    }
}
