package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.logs.insights.EventRow;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The events of groups as records of a query, newest first, group after group.
 *
 * @param now milliseconds since 1970
 */
record Records(Arns arns, List<Group> groups, long now) {
    /** From the first moment to the last, both included; tells {@code scanned} how many bytes each counts for. */
    Iterator<EventRow> between(long from, long to, Scanned scanned) {
        Iterator<Placed> events = new Newest(groups.stream()
                .map(group -> of(group, from, to))
                .filter(Source::hasNext)
                .toList());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public EventRow next() {
                Placed next = events.next();
                scanned.add(next.found().bytes());
                return row(next.group(), next.found().event());
            }
        };
    }

    EventRow row(Group group, Event event) {
        return new EventRow(
                new EventRow.Known(
                        event.at(),
                        event.ingested(),
                        arns.world().account() + ":" + group.name(),
                        group.streamName(event.stream()),
                        Pointers.of(group, event.position())),
                event.message());
    }

    private Source of(Group group, long from, long to) {
        BitSet all = group.numbers(_ -> true);
        return new Source(
                group, new Reading(group, now).backwards(Position.before(from), new Position(to, Long.MAX_VALUE), all));
    }

    /** What is told of what was looked at. */
    @FunctionalInterface
    interface Scanned {
        void add(long bytes);
    }

    private record Placed(Group group, Merge.Found found) {}

    /** One group's events, the next one known. */
    private static final class Source {
        private final Group group;
        private final Merge events;
        private Placed next;

        Source(Group group, Merge events) {
            this.group = group;
            this.events = events;
            advance();
        }

        boolean hasNext() {
            return next != null;
        }

        long at() {
            return next.found().position().at();
        }

        Placed take() {
            Placed taken = next;
            advance();
            return taken;
        }

        private void advance() {
            next = events.hasNext() ? new Placed(group, events.next()) : null;
        }
    }

    /** Of all sources' next events always the newest. */
    private static final class Newest implements Iterator<Placed> {
        private final List<Source> sources;

        Newest(List<Source> sources) {
            this.sources = sources;
        }

        @Override
        public boolean hasNext() {
            return sources.stream().anyMatch(Source::hasNext);
        }

        @Override
        public Placed next() {
            Source newest = null;
            for (Source source : sources) {
                if (source.hasNext() && (newest == null || source.at() > newest.at())) {
                    newest = source;
                }
            }
            if (newest == null) {
                throw new NoSuchElementException();
            }
            return newest.take();
        }
    }
}
