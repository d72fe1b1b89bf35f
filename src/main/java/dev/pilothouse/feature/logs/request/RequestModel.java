package dev.pilothouse.feature.logs.request;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.lines.Ids;
import dev.pilothouse.feature.logs.lines.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The request that is looked at. Screen thread only. */
public final class RequestModel {
    /** Lambda quotas: a function runs for fifteen minutes at most. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration PASTED = Duration.ofDays(1);
    private final RequestGateway gateway;
    private final Scope scope;
    private final Clock clock;
    private final Supplier<List<String>> groups;
    private final ObjectProperty<Optional<String>> id = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Load<RequestStory>> story = new SimpleObjectProperty<>(Load.idle());
    private Optional<Instant> since = Optional.empty();
    private List<String> besides = List.of();

    /** @param groups those of the application */
    public RequestModel(RequestGateway gateway, Scope scope, Clock clock, Supplier<List<String>> groups) {
        this.gateway = gateway;
        this.scope = scope;
        this.clock = clock;
        this.groups = groups;
    }

    /** The id of the request; empty while none is looked at. */
    public ObjectProperty<Optional<String>> id() {
        return id;
    }

    /** What was read of it. */
    ObjectProperty<Load<RequestStory>> story() {
        return story;
    }

    /** Pulls the request of that line together; answers whether the line tells of one. */
    public boolean of(Line line) {
        Optional<String> found = Ids.request(line.text());
        found.ifPresent(it -> open(
                it,
                Optional.of(Instant.ofEpochMilli(line.time()).minus(LONGEST)),
                List.of(line.source().group())));
        return found.isPresent();
    }

    /** Pulls a request together of which only the id is known: one of the last day, unless its time is known. */
    public void paste(String wanted, Optional<Instant> from) {
        open(wanted.strip(), from.map(it -> it.minus(LONGEST)), List.of());
    }

    private void open(String wanted, Optional<Instant> from, List<String> alsoIn) {
        boolean same = id.get().filter(wanted::equals).isPresent();
        id.set(Optional.of(wanted));
        since = from;
        besides = alsoIn;
        if (!same || !(story.get() instanceof Load.Ready)) {
            if (!same) {
                story.set(Load.idle());
            }
            refresh();
        }
    }

    /** Reads it again. */
    public void refresh() {
        id.get().ifPresent(wanted -> {
            Instant from = since.orElseGet(() -> clock.instant().minus(PASTED));
            List<String> everywhere = Stream.concat(groups.get().stream(), besides.stream())
                    .distinct()
                    .toList();
            scope.load(Text.tr("Request {0}", wanted), story, progress -> gateway.pull(wanted, everywhere, from));
        });
    }

    /** Looks at none. */
    public void close() {
        scope.cancel(story);
        id.set(Optional.empty());
        story.set(Load.idle());
    }
}
