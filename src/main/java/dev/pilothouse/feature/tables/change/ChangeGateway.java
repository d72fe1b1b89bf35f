package dev.pilothouse.feature.tables.change;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.Commit.Write;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves items: every write with its condition, sent again where its answer was lost, and told for each item. Blocking,
 * thread-safe; an interrupt stops it between writes, and what was not sent then is told as not done.
 */
public final class ChangeGateway {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeGateway.class);
    private final AwsClients clients;
    private final Explains explains;
    private final Clock clock;

    public ChangeGateway(AwsClients clients, Explains explains, Clock clock) {
        this.clients = clients;
        this.explains = explains;
        this.clock = clock;
    }

    /** An item as it is at this moment (a consistent read); empty where there is none. */
    public Optional<Item> read(String table, Key key) {
        return new RequestGateway(clients, table).read(key);
    }

    /**
     * Saves. Phase: "items".
     *
     * @param permit from the gate
     */
    public Committed save(Commit commit, Permit permit, Progress progress) {
        Objects.requireNonNull(permit);
        progress.phase(Text.tr("items"), commit.writes().size(), 0);
        Pace pace = new Pace();
        if (commit.together()) {
            List<Result> results = sent(commit.table(), commit.writes(), pace);
            progress.add(results.size(), 0);
            return new Committed(results);
        }
        return each(commit, pace, progress);
    }

    /**
     * Looks again at a change of which nobody knows: done where it shows, not done where the item is as it was read, else a conflict.
     *
     * @param version see {@link Commit}
     */
    public Result check(String table, Result.Unknown unknown, Optional<String> version) {
        Staged change = unknown.change();
        List<Write> writes = Commit.each(table, List.of(change), version).writes();
        RequestGateway single = new RequestGateway(clients, table);
        if (readBack(writes.getFirst(), unknown.why(), single) instanceof Result.Done done) {
            return done;
        }
        Optional<Item> now = single.read(change.key());
        return now.equals(change.read())
                ? new Result.NotDone(
                        change,
                        Fault.notDone(
                                Text.tr("It was not saved: the item is as you read it."),
                                Text.tr("It is still staged; save it again.")))
                : new Result.Conflict(change, now, Result.Conflict.Where.ITEM);
    }

    private Committed each(Commit commit, Pace pace, Progress progress) {
        List<Write> writes = commit.writes();
        AtomicReferenceArray<Result> results = new AtomicReferenceArray<>(writes.size());
        try {
            Parallel.each(Pace.MOST, IntStream.range(0, writes.size()).boxed().toList(), number -> {
                Optional<Fault> over = over(results, number);
                Result result = over.isPresent()
                        ? new Result.NotDone(writes.get(number).change(), over.get())
                        : sent(commit.table(), List.of(writes.get(number)), pace)
                                .getFirst();
                results.set(number, result);
                progress.add(1, 0);
            });
        } catch (InterruptedException e) {
            // What was not begun is told below.
            Thread.interrupted();
        }
        List<Result> all = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Result result = results.get(i);
            all.add(result == null ? new Result.NotDone(writes.get(i).change(), Sending.stopped()) : result);
        }
        return new Committed(all);
    }

    // Once the session is over, nothing else goes through.
    private static Optional<Fault> over(AtomicReferenceArray<Result> results, int number) {
        for (int i = Math.max(0, number - 2 * Pace.MOST); i < number; i++) {
            if (results.get(i) instanceof Result.NotDone(Staged change, Fault why) && why.remedy() == Remedy.SIGN_IN) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    /** Sends writes that belong together, unless one of them can't be sent. */
    private List<Result> sent(String table, List<Write> writes, Pace pace) {
        return writes.stream().allMatch(write -> write.obstacle().isEmpty())
                ? fitting(table, writes, pace)
                : writes.stream()
                        .<Result>map(write -> new Result.NotDone(
                                write.change(), write.obstacle().orElseGet(InTheWay::ofAnother)))
                        .toList();
    }

    private List<Result> fitting(String table, List<Write> writes, Pace pace) {
        List<Request> requests =
                writes.stream().flatMap(write -> write.requests().stream()).toList();
        RequestGateway single = new RequestGateway(clients, table);
        TransactionGateway transaction = new TransactionGateway(clients, table);
        String token = UUID.randomUUID().toString();
        Sending sending = new Sending(
                requests,
                () -> requests.size() == 1 ? single.send(requests.getFirst()) : transaction.send(requests, token),
                explains,
                pace,
                clock);
        try {
            List<Result> unseen = Unseen.results(writes, single::read);
            return unseen.isEmpty() ? results(writes, sending.run(), single) : unseen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return writes.stream()
                    .<Result>map(write -> sending.mayHaveTaken()
                            ? new Result.Unknown(write.change(), Sending.stoppedOnTheWay(), Optional.empty())
                            : new Result.NotDone(write.change(), Sending.stopped()))
                    .toList();
        } catch (RuntimeException e) {
            // Only looking can fail so: sending tells all it meets as a fate.
            Fault why = explains.explain(e);
            return writes.stream()
                    .<Result>map(write -> new Result.NotDone(write.change(), why))
                    .toList();
        }
    }

    private List<Result> results(List<Write> writes, Sending.Fate fate, RequestGateway single) {
        return switch (fate) {
            case Sending.Fate.Took(Optional<Item> now) ->
                writes.stream()
                        .<Result>map(
                                write -> new Result.Done(write.change(), writes.size() == 1 ? now : write.intended()))
                        .toList();
            case Sending.Fate.Refused(Fault why) ->
                writes.stream()
                        .<Result>map(write -> new Result.NotDone(write.change(), why))
                        .toList();
            case Sending.Fate.NotAsRead(Answer.NotAsRead answer) -> InTheWay.results(writes, answer);
            case Sending.Fate.Lost(Fault why) ->
                writes.stream().map(write -> readBack(write, why, single)).toList();
        };
    }

    private Result readBack(Write write, Fault why, RequestGateway single) {
        try {
            List<Optional<Item>> now = write.requests().stream()
                    .map(request -> single.read(request.key()))
                    .toList();
            boolean took = IntStream.range(0, now.size())
                    .allMatch(i -> write.requests().get(i).tookEffect(now.get(i)));
            return took
                    ? new Result.Done(write.change(), now.getLast())
                    : new Result.Unknown(write.change(), why, now.getFirst());
        } catch (RuntimeException e) {
            LOG.info("{} could not be read back", write.change().key().names(), e);
            return new Result.Unknown(write.change(), why, Optional.empty());
        }
    }
}
