package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets as many copies run, or wait ready, as before, unless somebody has changed that since. What is kept is the number; of the
 * reserved ones none where the account's rest was allowed. Thread-safe; blocking.
 */
public final class ConcurrencyUndo implements PutsBack<Optional<Integer>> {
    static final String RESERVED = "functions.reserved";
    static final String READY = "functions.ready";
    private final SetupGateway gateway;
    private final String kind;
    private final Command command;

    private ConcurrencyUndo(SetupGateway gateway, String kind, Command command) {
        this.gateway = gateway;
        this.kind = kind;
        this.command = command;
    }

    /** Of the copies that are reserved for a function. */
    public static ConcurrencyUndo reserved(SetupGateway gateway) {
        return new ConcurrencyUndo(gateway, RESERVED, SetupCommands.RESERVE);
    }

    /** Of the copies that wait ready for an alias or a version. */
    public static ConcurrencyUndo ready(SetupGateway gateway) {
        return new ConcurrencyUndo(gateway, READY, SetupCommands.PROVISION);
    }

    static Kept kept(Optional<Integer> before, Optional<Integer> after) {
        return new Kept(before.map(ConcurrencyUndo::bytes), after.map(ConcurrencyUndo::bytes));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Needs> needs() {
        return command.needs();
    }

    // The target of ready copies ends with the alias or version that they are for.
    @Override
    public Optional<Integer> now(String target) {
        String[] names = target.split(":", 2);
        return names.length == 1 ? gateway.reserved(names[0]) : Optional.of(gateway.provisioned(names[0], names[1]));
    }

    @Override
    public boolean isLeft(Optional<Integer> now, Kept kept) {
        return now.equals(kept.after().map(ConcurrencyUndo::number));
    }

    @Override
    public String called(String target) {
        return Text.tr("The number of copies of {0}", target);
    }

    @Override
    public Effect put(String target, Optional<Integer> now, Kept kept, Permit permit, Progress progress) {
        String[] names = target.split(":", 2);
        Optional<Integer> before = kept.before().map(ConcurrencyUndo::number);
        if (names.length == 1) {
            gateway.reserve(names[0], before, permit);
        } else {
            gateway.provision(names[0], names[1], before.orElse(0), permit);
        }
        return Effect.of(Text.tr("{0} has as many copies as before.", target));
    }

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
    }
}
