package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** One live tail session: what arrived since its last update, once a tick. One thread. */
final class Tail implements Events {
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BUFFERED = 5000;
    /** From so many ticks on it was the reader who held it up. */
    private static final int LATE = 3;

    private final Tails tails;
    private final LogStore store;
    private final TailQuestion question;
    private final String requestId;
    private final Instant began;
    private final Map<String, Long> next = new HashMap<>();
    private final int mark;

    Tail(Tails tails, LogStore store, TailQuestion question, String requestId, Instant began) {
        this.tails = tails;
        this.store = store;
        this.question = question;
        this.requestId = requestId;
        this.began = began;
        this.mark = tails.cuts();
        question.groups().forEach(group -> next.put(group.id(), group.next()));
    }

    @Override
    public boolean endless() {
        return true;
    }

    @Override
    public void sendTo(Sink out) throws IOException, InterruptedException {
        try {
            out.send(start());
            long updated = System.nanoTime();
            while (true) {
                double ticks = tails.pause(mark, updated);
                updated = System.nanoTime();
                if (tails.millis() - began.toEpochMilli() >= LONGEST.toMillis()) {
                    throw new ApiError(400, "SessionTimeoutException", "Live Tail session timed out.");
                }
                update(out, fresh(), ticks >= LATE);
            }
        } finally {
            tails.closed(this);
        }
    }

    private StartLiveTailResponseStream start() {
        return (StartLiveTailResponseStream) StartLiveTailResponseStream.sessionStartBuilder()
                .requestId(requestId)
                .sessionId(UUID.nameUUIDFromBytes(requestId.getBytes(StandardCharsets.US_ASCII))
                        .toString())
                .logGroupIdentifiers(question.arns())
                .logStreamNames(question.names())
                .logStreamNamePrefixes(question.prefixes())
                .logEventFilterPattern(question.text())
                .build();
    }

    // A reader who was late gets what was kept for him, the oldest dropped; else what is too much is sampled.
    private static void update(Sink out, List<LiveTailSessionLogEvent> fresh, boolean late) throws IOException {
        List<LiveTailSessionLogEvent> kept =
                fresh.subList(Math.max(0, fresh.size() - (late ? MOST_BUFFERED : fresh.size())), fresh.size());
        boolean sampled = !late && kept.size() > MOST_AT_ONCE;
        List<LiveTailSessionLogEvent> shown = sampled ? sample(kept) : kept;
        int from = 0;
        do {
            int to = Math.min(from + MOST_AT_ONCE, shown.size());
            List<LiveTailSessionLogEvent> part = shown.subList(from, to);
            out.send((StartLiveTailResponseStream) StartLiveTailResponseStream.sessionUpdateBuilder()
                    .sessionMetadata(metadata -> metadata.sampled(sampled))
                    .sessionResults(part)
                    .build());
            from = to;
        } while (from < shown.size());
    }

    private static List<LiveTailSessionLogEvent> sample(List<LiveTailSessionLogEvent> events) {
        return IntStream.range(0, MOST_AT_ONCE)
                .mapToObj(i -> events.get((int) ((long) i * events.size() / MOST_AT_ONCE)))
                .toList();
    }

    private List<LiveTailSessionLogEvent> fresh() {
        List<LiveTailSessionLogEvent> fresh = new ArrayList<>();
        // A group may have been deleted and made again meanwhile.
        question.groups().forEach(group -> store.named(group.name()).ifPresent(it -> add(it, fresh)));
        return fresh;
    }

    private void add(Group group, List<LiveTailSessionLogEvent> fresh) {
        long from = next.getOrDefault(group.id(), 0L);
        BitSet wanted = group.numbers(question::takes);
        long seen = from;
        for (Run run : group.runs()) {
            long end = run.first() + run.count();
            for (long number = Math.max(from, run.first()); number < end; number++) {
                int index = (int) (number - run.first());
                if (wanted.get(run.streams()[index]) && question.pattern().matches(run.message(index))) {
                    fresh.add(shown(group, run.event(index)));
                }
            }
            seen = Math.max(seen, end);
        }
        next.put(group.id(), seen);
    }

    private LiveTailSessionLogEvent shown(Group group, Event event) {
        return LiveTailSessionLogEvent.builder()
                .logGroupIdentifier(store.arns().world().account() + ":" + group.name())
                .logStreamName(group.streamName(event.stream()))
                .timestamp(event.at())
                .ingestionTime(event.ingested())
                .message(event.message())
                .build();
    }
}
