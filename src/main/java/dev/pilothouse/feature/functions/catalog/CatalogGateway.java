package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.metrics.Metrics;
import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.aws.metrics.Span;
import dev.pilothouse.aws.metrics.Wanted;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Which functions a role gets to see, and how they do. Blocking; thread-safe. */
public final class CatalogGateway {
    private static final int AT_ONCE = 4;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final String NAMESPACE = "AWS/Lambda";
    private final ShapeGateway shapes;
    private final Metrics metrics;

    public CatalogGateway(AwsClients clients) {
        this.shapes = new ShapeGateway(clients);
        this.metrics = new Metrics(clients);
    }

    /** The functions to be shown. Phases: "reading functions", "reading tags". */
    Catalog catalog(FunctionsSettings settings, Progress progress) throws InterruptedException {
        Optional<List<FunctionShape>> listed = all();
        Map<String, FunctionShape> found = new ConcurrentHashMap<>();
        listed.orElse(List.of()).forEach(shape -> found.put(shape.name(), shape));
        List<String> rest = settings.named().stream()
                .filter(name -> listed.isEmpty() || !found.containsKey(name))
                .toList();
        progress.phase(Text.tr("reading functions"), rest.size(), 0);
        Parallel.<String, RuntimeException>each(AT_ONCE, rest, name -> {
            readable(name).ifPresent(shape -> found.put(name, shape));
            progress.add(1, 0);
        });
        return Catalog.of(settings, found, tagged(settings, found.values(), progress), listed.isPresent());
    }

    /** How functions did within the last hour, all with one request. */
    Map<String, Health> health(Collection<String> functions, Instant now) {
        List<Wanted> wanted = functions.stream()
                .flatMap(name -> Stream.of(
                        of(name, "Invocations", "Sum"),
                        of(name, "Errors", "Sum"),
                        of(name, "Throttles", "Sum"),
                        of(name, "Duration", "p95")))
                .toList();
        Map<Wanted, Series> read = metrics.read(wanted, Span.last(HOUR, PERIOD, now));
        Map<String, Health> health = new LinkedHashMap<>();
        functions.forEach(name -> health.put(
                name,
                new Health(
                        read.get(of(name, "Invocations", "Sum")),
                        Math.round(read.get(of(name, "Errors", "Sum")).sum()),
                        Math.round(read.get(of(name, "Throttles", "Sum")).sum()),
                        read.get(of(name, "Duration", "p95")).largest())));
        return health;
    }

    private Optional<List<FunctionShape>> all() {
        try {
            return Optional.of(shapes.all());
        } catch (LambdaException e) {
            return unlessDenied(e);
        }
    }

    private Optional<FunctionShape> readable(String name) {
        try {
            return Optional.of(shapes.read(name, Optional.empty()));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        } catch (LambdaException e) {
            return unlessDenied(e);
        }
    }

    // Lambda finds none by tags: each is asked for its own.
    private Catalog.Tagged tagged(FunctionsSettings settings, Collection<FunctionShape> found, Progress progress)
            throws InterruptedException {
        if (settings.tags().isEmpty()) {
            return new Catalog.Tagged(Set.of(), true);
        }
        List<FunctionShape> unsure =
                found.stream().filter(it -> !settings.names(it.name())).toList();
        progress.phase(Text.tr("reading tags"), unsure.size(), 0);
        Set<String> tagged = ConcurrentHashMap.newKeySet();
        AtomicBoolean hidden = new AtomicBoolean();
        Parallel.<FunctionShape, RuntimeException>each(AT_ONCE, unsure, shape -> {
            Optional<Map<String, String>> tags = tags(shape);
            if (tags.isEmpty()) {
                hidden.set(true);
            } else if (tags.get().entrySet().containsAll(settings.tags().entrySet())) {
                tagged.add(shape.name());
            }
            progress.add(1, 0);
        });
        return new Catalog.Tagged(tagged, !hidden.get());
    }

    private Optional<Map<String, String>> tags(FunctionShape shape) {
        try {
            return Optional.of(shapes.tags(shape.arn()));
        } catch (LambdaException e) {
            return unlessDenied(e);
        }
    }

    private static Wanted of(String function, String metric, String statistic) {
        return new Wanted(NAMESPACE, metric, Map.of("FunctionName", function), statistic);
    }

    private static <T> Optional<T> unlessDenied(LambdaException failure) {
        if (new Faults().deniedAction(failure).isEmpty()) {
            throw failure;
        }
        return Optional.empty();
    }
}
