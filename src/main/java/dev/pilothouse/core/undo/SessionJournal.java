package dev.pilothouse.core.undo;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.Drafts;
import java.io.IOException;
import java.util.List;

/**
 * The journal as one session sees it, and what waits to become a change.
 *
 * @param here who is signed in, and where
 */
public record SessionJournal(Journal journal, Values values, Author here, Undo undo, Drafts drafts) {
    /**
     * Writes down that hidden values are about to be shown to whoever is signed in: which, never what they are. Blocking.
     *
     * @param feature the id of the pane that shows them
     * @param title such as "Show the e-mail address of customer 1049"
     * @param target what they belong to, such as a table
     * @param paths which of it
     * @throws Refused where it can't be written down: then they stay hidden
     */
    public void reveal(String feature, String title, String target, List<String> paths) {
        try {
            journal.reveal(here, feature, title, target, paths);
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("The values stay hidden, because the journal can’t be written."),
                            Text.tr("Nothing hidden is shown without a record. See that its folder can be written and"
                                    + " that the disk is not full.")),
                    e);
        }
    }
}
