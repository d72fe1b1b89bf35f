package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sites.SwaggerUi;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command that writes is run in the real window and leaves an entry; a new one has to be added here. */
class EveryWriteIsRecordedTest {
    /** How each is run, and in which order. */
    private static final Map<String, Consumer<Person>> RUN = Map.ofEntries(
            Map.entry("site.deploy", EveryWriteIsRecordedTest::deploy),
            Map.entry("site.roll-back", EveryWriteIsRecordedTest::rollBack),
            Map.entry("site.pin", EveryWriteIsRecordedTest::pin),
            Map.entry("site.collect", EveryWriteIsRecordedTest::collect),
            Map.entry("site.preview", EveryWriteIsRecordedTest::preview),
            Map.entry("site.promote", EveryWriteIsRecordedTest::promote),
            Map.entry("site.remove-preview", EveryWriteIsRecordedTest::removePreview),
            Map.entry("cdn.invalidate", EveryWriteIsRecordedTest::invalidate),
            Map.entry("tables.save", EveryWriteIsRecordedTest::save),
            Map.entry("logs.delete-account-query", EveryWriteIsRecordedTest::deleteQuery),
            Map.entry("logs.save-account-query", EveryWriteIsRecordedTest::saveQuery),
            Map.entry("functions.invoke", EveryWriteIsRecordedTest::invoke),
            Map.entry("functions.invoke-again", EveryWriteIsRecordedTest::invokeAgain),
            Map.entry("functions.point-alias", EveryWriteIsRecordedTest::point),
            Map.entry("functions.provision", EveryWriteIsRecordedTest::provision),
            Map.entry("functions.publish", EveryWriteIsRecordedTest::publish),
            Map.entry("functions.reserve", EveryWriteIsRecordedTest::reserve),
            Map.entry("functions.save-settings", person -> settings(person, "640")),
            Map.entry("functions.share-event", EveryWriteIsRecordedTest::share));

    /** Recorded as what they do to something else: there is nothing to undo in a new sandbox (see UndoTest). */
    private static final Set<String> TRIED_ELSEWHERE =
            Set.of("activity.undo", "cdn.set-staging", "cdn.promote-staging");

    @Test
    void everyCommandThatWritesLeavesAnEntry(@TempDir Path settings) throws IOException {
        assertThat(writing()).isNotEmpty();
        assertThat(RUN.keySet()).containsExactlyInAnyOrderElementsOf(writing());
        SandboxInReach playground = new SandboxInReach();
        // Nobody needs it, so that there is something to collect.
        playground
                .sandbox()
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        ".pilothouse/objects/" + "ab".repeat(32),
                        new byte[10],
                        ObjectHeaders.of("text/html", "no-cache", Map.of()));
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox")
                    .click("person-operator")
                    .click("sign-in")
                    .sees("rail");
            person.click("go-activity").reads("Nothing was changed from here yet");
            Pictures.write(person.picture(), Path.of("target/pictures/activity-empty.png"));
            for (String command : writing()) {
                RUN.get(command).accept(person);
                await(command)
                        .untilAsserted(() -> assertThat(entries(settings))
                                .anyMatch(entry -> (entry.feature() + "." + entry.command()).equals(command)
                                        && entry.outcome() == Outcome.DONE));
            }
            person.click("go-activity").reads("Deploy release");
            person.click("verify").reads("lines are as they were written");
            Pictures.write(person.picture(), Path.of("target/pictures/activity-verified.png"));
        }
        Entry deploy = entries(settings).stream()
                .filter(entry -> entry.title().startsWith("Deploy"))
                .findFirst()
                .orElseThrow();
        assertThat(deploy.author().role()).isEqualTo("acme-operator");
        assertThat(deploy.pathCount()).isEqualTo(SwaggerUi.FIRST.files().size());
        assertThat(deploy.hashes().after()).isPresent();
        assertThat(deploy.condition()).isPresent();
        assertThat(Files.readString(settings.resolve("data/journal/journal.jsonl")))
                .doesNotContainIgnoringCase("password")
                .doesNotContain("eyJ");
    }

    private static Set<String> writing() {
        Set<String> all = new TreeSet<>();
        SignedInScreen.FEATURES.forEach(feature -> feature.commands().stream()
                .filter(Command::writes)
                .map(command -> command.pane() + "." + command.id())
                .filter(command -> !TRIED_ELSEWHERE.contains(command))
                .forEach(all::add));
        return all;
    }

    private static void deploy(Person person) {
        person.click("go-site")
                .click("tab-plan")
                .type("folder", SwaggerUi.FIRST.folder().toString())
                .press(KeyCode.ENTER)
                .click("deploy")
                .sees("plan-again")
                .reads("verified");
    }

    private static void preview(Person person) {
        person.click("go-site")
                .click("tab-plan")
                .type("folder", SwaggerUi.SECOND.folder().toString())
                .press(KeyCode.ENTER)
                .click("try-as-preview")
                .click("look-at-preview")
                .click("preview")
                .reads("fetched as a visitor");
    }

    private static void promote(Person person) {
        person.click("go-site").click("tab-previews").click("promote").reads("verified");
    }

    private static void removePreview(Person person) {
        person.click("go-site").click("tab-previews").click("previews-table").press(KeyCode.HOME);
        person.click("ask-removal").click("remove-preview").reads("No previews yet");
    }

    private static void rollBack(Person person) {
        choose(person, 2);
        person.click("roll-back").reads("verified").reads("rolled back");
    }

    private static void pin(Person person) {
        choose(person, 1);
        person.click("pin").reads("pinned");
    }

    private static void collect(Person person) {
        person.click("go-site")
                .click("tab-releases")
                .click("look-for-leftovers")
                .click("collect")
                .reads("1 old file was deleted: 10 B.");
    }

    private static void choose(Person person, int row) {
        person.click("go-site").click("tab-releases").click("releases-table").press(KeyCode.HOME);
        for (int down = 0; down < row; down++) {
            person.press(KeyCode.DOWN);
        }
    }

    private static void invalidate(Person person) {
        person.click("go-cdn").type("paths", "/index.html").click("invalidate").reads("in progress");
    }

    private static void save(Person person) {
        person.click("go-tables").click("saved-query-2").reads("query on byStatus");
        person.click("rows")
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.RIGHT)
                .press(KeyCode.RIGHT);
        person.write("LOST").press(KeyCode.ENTER).reads("1 staged change");
        person.click("save").reads("saved");
    }

    private static void invoke(Person person) {
        person.click("go-functions")
                .click("function-orders-api")
                .click("event-choice")
                .click("event-1");
        person.click("invoke").reads("200");
    }

    // Once the list has the former one; that it ran again is told by the journal.
    private static void invokeAgain(Person person) {
        person.click("side-history").reads("ran").click("history").press(KeyCode.HOME);
        person.click("invoke-again");
    }

    private static void point(Person person) {
        person.click("go-functions")
                .click("show-versions")
                .click("previous-version")
                .click("point-alias");
        person.reads("live leads to 47.");
    }

    private static void provision(Person person) {
        person.click("go-functions").click("show-setup").click("ready-for");
        person.press(KeyCode.DOWN).press(KeyCode.ENTER).type("ready", "2");
        person.click("provision").reads("Done: Keep 2 copies of orders-api:");
    }

    private static void publish(Person person) {
        settings(person, "512");
        person.click("show-versions").type("version-description", "More memory");
        person.click("publish").reads("Version 49 of orders-api was published.");
    }

    private static void reserve(Person person) {
        person.click("go-functions").click("show-setup").type("reserved", "50");
        person.click("reserve").reads("Done: Let orders-api run 50 copies at most.");
    }

    private static void share(Person person) {
        person.click("go-functions").click("show-invoke").click("save-event").type("event-name", "Paid again");
        person.click("share-event").reads("“Paid again” is shared.");
    }

    private static void saveQuery(Person person) {
        person.click("go-logs").click("mode-insights").click("saved-queries").type("query-name", "Slowest");
        person.click("save-account-query").reads("The account keeps “Slowest”.");
    }

    private static void deleteQuery(Person person) {
        saveQuery(person);
        person.click("saved-queries").click("delete-account-query").reads("“Slowest” is out of the account.");
    }

    private static void settings(Person person, String megabytes) {
        person.click("go-functions").click("show-setup").type("memory", megabytes);
        person.click("save-settings").reads("The settings of orders-api are saved.");
    }

    // A screen may show what is done a moment before the last line is there.
    private static List<Entry> entries(Path settings) {
        return await().until(
                        () -> read(settings),
                        all -> all.stream().noneMatch(entry -> entry.progress() instanceof Entry.Progress.NeverEnded));
    }

    private static List<Entry> read(Path settings) throws IOException {
        try (History history =
                Journal.in(settings.resolve("data/journal"), Clock.systemUTC()).history()) {
            return history.next(Integer.MAX_VALUE);
        }
    }
}
