package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.settings.FunctionSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Why an invocation of a function is asked about first. Screen thread only. */
final class Caution {
    static final String UNREAD = Text.tr("It may belong to production, for its tags are still being read.");
    private static final Set<String> WHERE = Set.of("environment", "env", "stage", "tier");
    private static final Set<String> PRODUCTION = Set.of("production", "prod", "live");
    private static final Set<String> CHANGES = Set.of(
            "delete",
            "remove",
            "drop",
            "purge",
            "wipe",
            "destroy",
            "erase",
            "truncate",
            "reset",
            "cancel",
            "refund",
            "charge",
            "pay",
            "migrate",
            "expire",
            "revoke",
            "terminate",
            "cleanup",
            "send",
            "write",
            "update",
            "create",
            "put",
            "insert",
            "import");

    private final String function;
    private final FunctionSettings settings;
    private final Environment environment;
    private final ObjectProperty<Load<Map<String, String>>> tags = new SimpleObjectProperty<>(Load.idle());

    /** Reads the function's tags. */
    Caution(FunctionShape shape, FunctionSettings settings, Environment environment, ShapeGateway shapes, Scope scope) {
        this.function = shape.name();
        this.settings = settings;
        this.environment = environment;
        scope.load(Text.tr("Tags of {0}", function), tags, progress -> shapes.tags(shape.arn()));
    }

    /** As a sentence; empty where nothing speaks against sending it at once. */
    Optional<String> why() {
        if (environment == Environment.PRODUCTION) {
            return Optional.of(Text.tr("This is production."));
        }
        if (settings.asks()) {
            return Optional.of(Text.tr("The workspace wants it to be asked about."));
        }
        if (tags.get() instanceof Load.Failed<Map<String, String>> failed) {
            return Optional.of(Text.tr(
                    "It may belong to production, for its tags can’t be read. {0}",
                    failed.fault().what()));
        }
        Optional<Map<String, String>> known = tags.get().shown();
        return known.isEmpty() ? Optional.of(UNREAD) : tagged(known.get()).or(() -> named(function));
    }

    static Optional<String> tagged(Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag -> WHERE.contains(tag.getKey().toLowerCase(Locale.ROOT))
                        && PRODUCTION.contains(tag.getValue().toLowerCase(Locale.ROOT)))
                .map(tag -> Text.tr("It is tagged {0} = {1}.", tag.getKey(), tag.getValue()))
                .findFirst();
    }

    static Optional<String> named(String function) {
        return Stream.of(function.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(CHANGES::contains)
                .map(word -> Text.tr("By its name (“{0}”) it changes something.", word))
                .findFirst();
    }
}
