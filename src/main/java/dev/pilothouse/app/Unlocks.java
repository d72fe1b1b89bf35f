package dev.pilothouse.app;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Writes down that production was unlocked, why and until when, whether or not anything is changed meanwhile. Screen thread only. */
final class Unlocks {
    private static final String FEATURE = "app";
    private static final String COMMAND = "unlock";
    private final Recorder recorder;
    private final Scope scope;
    private final Notices notices;

    Unlocks(Recorder recorder, Scope scope, Notices notices) {
        this.recorder = recorder;
        this.scope = scope;
        this.notices = notices;
    }

    void follow(Guard guard) {
        guard.state().subscribe((before, now) -> {
            if (now instanceof Guard.State.Unlocked unlocked && !(before instanceof Guard.State.Unlocked)) {
                record(unlocked);
            }
        });
    }

    private void record(Guard.State.Unlocked unlocked) {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());
        Change change = Change.of(FEATURE, Text.tr("Unlock production until {0}", time.format(unlocked.until())))
                .irreversible(Text.tr("Unlocking changes nothing; the lock in the top bar locks again."));
        ObjectProperty<Load<String>> written = new SimpleObjectProperty<>(Load.idle());
        written.subscribe(load -> {
            if (load instanceof Load.Failed<String> failed) {
                notices.failed(Text.tr("Journal"), failed.fault());
            }
        });
        scope.load(Text.tr("Record the unlocking"), written, progress -> note(unlocked.reason(), change));
    }

    private String note(String reason, Change change) {
        try {
            return recorder.note(COMMAND, reason, change);
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("That production was unlocked could not be written into the journal."),
                            Text.tr("No change will be made either until its folder can be written.")),
                    e);
        }
    }
}
