package dev.pilothouse.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program keeps on this computer, where nothing more can be kept. */
class FullHomeTest {
    private static final Setting<String> NOTE = Setting.of("note", String.class, "");
    private static final Workspace ACME = Workspaces.acme(URI.create("http://127.0.0.1:1"));
    private final Home home = new Home();
    private final List<Fault> told = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    /** How it comes that nothing can be kept. */
    enum Trouble {
        FULL,
        BLOCKED;

        void begin(Home home) throws IOException {
            switch (this) {
                case FULL -> home.leave(0);
                case BLOCKED -> home.block();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatIsChosenThenHoldsUntilTheEndIsToldAndHarmsNothing(Trouble trouble) throws IOException {
        Settings settings = Settings.in(home.folder(), told::add);
        settings.set(NOTE, "before");
        trouble.begin(home);
        settings.set(NOTE, "meanwhile");

        assertThat(settings.get(NOTE)).isEqualTo("meanwhile");
        assertThat(told).singleElement().satisfies(fault -> {
            assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(fault.what()).contains("settings.json could not be saved");
        });
        home.heal();
        assertThat(Settings.in(home.folder(), told::add).get(NOTE)).isEqualTo("before");
        settings.set(NOTE, "afterwards");
        assertThat(Settings.in(home.folder(), told::add).get(NOTE)).isEqualTo("afterwards");
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void soDoesWhatIsPersonalInAWorkspaceAndTheShelfSaysThatNothingIsKept(Trouble trouble) throws IOException {
        Shelf shelf = new Shelf(home.folder(), new WorkspaceFile(Sections.installed()));
        shelf.keep(ACME);
        Overlay overlay = shelf.overlay(ACME, told::add);
        overlay.set(NOTE, "before");
        trouble.begin(home);
        overlay.set(NOTE, "meanwhile");

        assertThat(overlay.get(NOTE)).isEqualTo("meanwhile");
        assertThat(told).hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelf.keep(ACME))
                .satisfies(refused -> {
                    assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
                    assertThat(refused.fault().what()).contains("folder of your workspaces");
                });
        home.heal();
        assertThat(shelf.workspaces()).containsExactly(ACME);
        assertThat(shelf.overlay(ACME, told::add).get(NOTE)).isEqualTo("before");
    }

    /** Wherever the disk ends: in the values, in the key, in the line, in the head, in the end. */
    @Test
    void howeverMuchRoomThereIsAChangeIsRecordedOrNotMadeAndTheJournalStaysSound() throws Exception {
        Books books = new Books(home.folder());
        int made = 0;
        int refused = 0;
        for (int room = 0; room < 12_000; room += 512) {
            home.leave(room);
            Optional<String> before = books.newest().map(Entry::id);
            AtomicInteger sent = new AtomicInteger();
            boolean went = goes(books, sent);
            home.heal();
            Optional<Entry> entry = books.newest().filter(it -> !before.equals(Optional.of(it.id())));
            assertThat(sent.get()).isEqualTo(went ? 1 : 0);
            assertThat(entry.isPresent()).as("with %d bytes", room).isEqualTo(went);
            entry.ifPresent(it -> assertThat(it.outcome() == Outcome.DONE)
                    .isEqualTo(books.unwritten().isEmpty()));
            assertThat(books.journal.verify().sound()).isTrue();
            made += went ? 1 : 0;
            refused += went ? 0 : 1;
        }
        assertThat(made).isGreaterThan(1);
        assertThat(refused).isGreaterThan(1);
    }

    private static boolean goes(Books books, AtomicInteger sent) throws Exception {
        Kept kept = new Kept(Optional.of(new byte[700]), Optional.of(new byte[700]));
        Change change = Change.of("matrix", "Change").reversible("matrix", 1, () -> kept);
        try {
            books.record(change, sent::incrementAndGet);
            return true;
        } catch (Refused e) {
            assertThat(e.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(e.fault().what()).contains("because the journal can’t be written");
            return false;
        }
    }
}
