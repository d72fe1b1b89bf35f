package dev.pilothouse.aws.logs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.work.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lines of log groups as they arrive, for as long as one likes: a new live session follows the one before, what came in
 * between is fetched by searching, and no line comes twice. Where there is no live tail it looks again and again. Blocking:
 * one thread asks for what is next, any may close; an interrupt ends the wait.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartLiveTail.html">StartLiveTail</a>
 */
public final class LogTail implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration LIVE_AGAIN = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final int LINES_AT_ONCE = 5_000;

    private final AwsClients clients;
    private final Tailed what;
    private final Clock clock;
    private final Tempo tempo;
    private final Shown shown;
    private final Fetch fetch;
    private final Queue<TailNews> news = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Optional<LiveSession> session = Optional.empty();
    private TailMode mode = new TailMode.Apart(Duration.ZERO, Optional.empty());
    private Backoff backoff;
    private int failures;

    /** Sends nothing before {@link #next}. */
    public LogTail(AwsClients clients, Tailed what) {
        this(clients, what, Clock.systemUTC(), Tempo.USUAL);
    }

    LogTail(AwsClients clients, Tailed what, Clock clock, Tempo tempo) {
        this.clients = clients;
        this.what = what;
        this.clock = clock;
        this.tempo = tempo;
        this.shown = new Shown(clock.instant());
        this.fetch = new Fetch(clients, what, shown);
        this.backoff = new Backoff(tempo.firstPause(), tempo.longestPause());
    }

    /**
     * Waits for what happens next.
     *
     * @return empty after {@link #close}
     * @throws RuntimeException the SDK's own where no further try will help: no such group, a malformed pattern, no permission
     */
    public Optional<TailNews> next() throws InterruptedException {
        while (news.isEmpty() && !isClosed()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            mode = switch (mode) {
                case TailMode.Apart apart -> connect(apart);
                case TailMode.Living living -> listen(living);
                case TailMode.Looking looking -> look(looking);
            };
        }
        return isClosed() ? Optional.empty() : Optional.of(news.remove());
    }

    /** Ends it; whoever waits for news gets none. */
    @Override
    public void close() {
        closing.countDown();
        session.ifPresent(LiveSession::close);
    }

    private boolean isClosed() {
        return closing.getCount() == 0;
    }

    private boolean closesWithin(Duration time) throws InterruptedException {
        return closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private TailMode connect(TailMode.Apart apart) throws InterruptedException {
        if (closesWithin(apart.pause())) {
            return apart;
        }
        try {
            return stands(begun(), apart.gap());
        } catch (RuntimeException e) {
            return failed(e, apart.gap());
        }
    }

    private LiveSession begun() throws InterruptedException {
        LiveSession live = LiveSession.open(clients, what, tempo.silence());
        session = Optional.of(live);
        if (isClosed()) {
            live.close();
        }
        live.awaitStart();
        return live;
    }

    private TailMode stands(LiveSession live, Optional<TailMode.Silence> gap) throws InterruptedException {
        failures = 0;
        news.add(new TailNews.Live());
        Instant now = clock.instant();
        TailMode.Living living = new TailMode.Living(live, shown.telling(true), now, now, gap);
        if (gap.isPresent()) {
            fill(living, gap.get());
        }
        return living.seen(clock.instant());
    }

    private TailMode listen(TailMode.Living living) throws InterruptedException {
        try {
            Instant now = clock.instant();
            // It was silent, or this computer slept, or nobody asked for news while AWS threw away what it could not
            // send.
            if (Duration.between(living.alive(), now).compareTo(tempo.silence()) > 0) {
                throw LiveSession.cut();
            }
            Optional<LiveSession.Update> update = living.session().next(AT_MOST);
            update.ifPresent(it -> tell(living, it));
            if (living.unsure().isPresent() && isOver(living.began(), tempo.settled(), now)) {
                return living.with(settled(living, living.unsure().get()));
            }
            if (isOver(living.began(), tempo.session(), now)) {
                living.session().close();
                return new TailMode.Apart(Duration.ZERO, Optional.of(silence(false)));
            }
            return update.isPresent() ? living.seen(now) : living;
        } catch (RuntimeException e) {
            return broken(living, e);
        }
    }

    private static boolean isOver(Instant began, Duration time, Instant now) {
        return !now.isBefore(began.plus(time));
    }

    private void tell(TailMode.Living living, LiveSession.Update update) {
        List<LogLine> fresh = living.telling().fresh(update.lines());
        if (!fresh.isEmpty() || update.sampled()) {
            news.add(new TailNews.Lines(fresh, false, update.sampled()));
        }
    }

    private TailMode broken(TailMode.Living living, RuntimeException failure) throws InterruptedException {
        living.session().close();
        if (isOver(living.began(), tempo.longestPause(), clock.instant())) {
            backoff = new Backoff(tempo.firstPause(), tempo.longestPause());
        }
        // What the gap before left unsure is part of this one.
        TailMode.Silence now = silence(true);
        return failed(
                failure,
                Optional.of(living.unsure()
                        .filter(earlier -> earlier.from().isBefore(now.from()))
                        .map(earlier -> new TailMode.Silence(now.since(), earlier.from(), true))
                        .orElse(now)));
    }

    private TailMode.Silence silence(boolean broken) {
        return new TailMode.Silence(shown.last(), shown.from(), broken);
    }

    private TailMode failed(RuntimeException failure, Optional<TailMode.Silence> gap) throws InterruptedException {
        TailMode.Apart apart = new TailMode.Apart(Duration.ZERO, gap);
        if (isClosed()) {
            return apart;
        }
        return switch (TailFailure.of(failure)) {
            case FINAL -> throw failure;
            case NO_LIVE_TAIL -> {
                news.add(new TailNews.Polling(failure));
                yield new TailMode.Looking(Optional.empty(), Duration.ZERO);
            }
            case PASSING -> again(failure, gap);
        };
    }

    // Where searching works but live tail does not, something lets only its host not through.
    private TailMode again(RuntimeException failure, Optional<TailMode.Silence> gap) throws InterruptedException {
        if (++failures >= TRIES) {
            Fetch.Found found = fetch.since(gap.map(TailMode.Silence::from).orElseGet(shown::from), () -> {});
            tell(found.lines());
            if (found.missing().isEmpty()) {
                news.add(new TailNews.Polling(failure));
                return new TailMode.Looking(Optional.of(clock.instant().plus(LIVE_AGAIN)), tempo.poll());
            }
        }
        Duration pause = backoff.next();
        news.add(new TailNews.Broken(failure, pause));
        return new TailMode.Apart(pause, gap);
    }

    private void fill(TailMode.Living living, TailMode.Silence gap) throws InterruptedException {
        Fetch.Found found = fetch.since(gap.from(), () -> drain(living));
        tell(found.lines());
        if (gap.broken() || found.missing().isPresent()) {
            news.add(
                    new TailNews.Gap(gap.since(), clock.instant(), found.lines().size(), found.missing()));
        }
    }

    // What the session tells meanwhile must not wait: AWS keeps ten seconds of it. Its end is met when it is listened
    // to.
    private void drain(TailMode.Living living) throws InterruptedException {
        try {
            Optional<LiveSession.Update> update = living.session().next(Duration.ZERO);
            while (update.isPresent()) {
                tell(living, update.get());
                update = living.session().next(Duration.ZERO);
            }
        } catch (RuntimeException e) {
            living.session().close();
        }
    }

    /** Searches once more, now that nothing can be missing; tells what is left unsure. */
    private Optional<TailMode.Silence> settled(TailMode.Living living, TailMode.Silence gap)
            throws InterruptedException {
        Fetch.Found found = fetch.since(gap.from(), () -> drain(living));
        tell(found.lines());
        return found.missing()
                .filter(it -> TailFailure.of(it) == TailFailure.PASSING)
                .map(it -> gap);
    }

    private void tell(List<LogLine> late) {
        for (int from = 0; from < late.size(); from += LINES_AT_ONCE) {
            List<LogLine> part = late.subList(from, Math.min(from + LINES_AT_ONCE, late.size()));
            news.add(new TailNews.Lines(part, true, false));
        }
    }

    private TailMode look(TailMode.Looking looking) throws InterruptedException {
        if (closesWithin(looking.pause())) {
            return looking;
        }
        if (looking.again().filter(it -> !clock.instant().isBefore(it)).isPresent()) {
            return new TailMode.Apart(Duration.ZERO, Optional.of(silence(false)));
        }
        Fetch.Found found = fetch.since(shown.from(), () -> {});
        if (!found.lines().isEmpty()) {
            news.add(new TailNews.Lines(found.lines(), false, false));
        }
        if (found.missing().isEmpty()) {
            failures = 0;
            backoff = new Backoff(tempo.firstPause(), tempo.longestPause());
            return looking.after(tempo.poll());
        }
        RuntimeException missing = found.missing().get();
        if (TailFailure.of(missing) != TailFailure.PASSING) {
            throw missing;
        }
        Duration pause = backoff.next();
        news.add(new TailNews.Broken(missing, pause));
        return looking.after(pause);
    }
}
