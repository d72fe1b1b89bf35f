package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets as many copies run, or wait ready, as before, unless somebody has changed that since. What is kept is the number; of the
 * reserved ones none where the account's rest was allowed. Thread-safe; blocking.
 */
public final class ConcurrencyUndo implements Undoes {
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
    public int version() {
        return 1;
    }

    @Override
    public List<Needs> needs() {
        return command.needs();
    }

    // The target of ready copies ends with the alias or version that they are for.
    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        String[] target = entry.target().split(":", 2);
        Optional<Integer> before = kept.before().map(ConcurrencyUndo::number);
        Optional<Integer> now = target.length == 1
                ? gateway.reserved(target[0])
                : Optional.of(gateway.provisioned(target[0], target[1]));
        if (!now.equals(kept.after().map(ConcurrencyUndo::number))) {
            throw Changed.since(Text.tr("The number of copies of {0}", entry.target()));
        }
        if (target.length == 1) {
            gateway.reserve(target[0], before, permit);
        } else {
            gateway.provision(target[0], target[1], before.orElse(0), permit);
        }
        return Effect.of(Text.tr("{0} has as many copies as before.", entry.target()));
    }

    private static byte[] bytes(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    private static int number(byte[] bytes) {
        return Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
    }
}
