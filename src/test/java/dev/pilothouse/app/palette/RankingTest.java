package dev.pilothouse.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final List<Entry> ALL = List.of(
            entry(Entry.Kind.COMMAND, "Tail orders-api", "Command · Logs"),
            entry(Entry.Kind.COMMAND, "Find in Orders…", "Command · Tables"),
            entry(Entry.Kind.RESOURCE, "orders-api", "Function"),
            entry(Entry.Kind.RESOURCE, "Orders", "Table"),
            entry(Entry.Kind.RESOURCE, "POST /orders/{id}/confirm", "Route of shop-api"),
            entry(Entry.Kind.RESOURCE, "Bestellungen für Köln", "Table"),
            entry(Entry.Kind.PANE, "Functions", "Pane"),
            entry(Entry.Kind.PANE, "DNS & certificates", "Pane"),
            entry(Entry.Kind.COMMAND, "Collapse or expand the rail", "Command"));

    @ParameterizedTest
    @CsvSource({
        "orders, Orders",
        "ORDERS A, orders-api",
        "orders-a, orders-api",
        "oa, orders-api",
        "func, Functions",
        "koln, Bestellungen für Köln",
        "für, Bestellungen für Köln",
        "cert, DNS & certificates",
        "dc, DNS & certificates",
        "tail api, Tail orders-api",
        "/orders, POST /orders/{id}/confirm",
        "confirm, POST /orders/{id}/confirm",
        "expand, Collapse or expand the rail",
        "clpse, Collapse or expand the rail",
        "tables, Find in Orders…",
        "rail, Collapse or expand the rail"
    })
    void whatSomebodyMeansComesFirst(String typed, String first) {
        assertThat(new Ranking(ALL, List.of()).of(typed))
                .first()
                .extracting(Entry::title)
                .isEqualTo(first);
    }

    @Test
    void nothingFitsWhatIsCalledOtherwise() {
        assertThat(new Ranking(ALL, List.of()).of("orders xyz")).isEmpty();
        assertThat(new Ranking(ALL, List.of()).of("zz")).isEmpty();
    }

    @Test
    void aSignBeforeItLeavesOnlyCommandsOrOnlyResources() {
        assertThat(new Ranking(ALL, List.of()).of("> orders"))
                .extracting(Entry::title)
                .containsExactly("Find in Orders…", "Tail orders-api");
        assertThat(new Ranking(ALL, List.of()).of("#"))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(Entry.Kind.RESOURCE));
    }

    @Test
    void whatWasChosenLastComesFirstAmongEquals() {
        Ranking ranking = new Ranking(ALL, List.of("Functions", "Orders"));
        assertThat(ranking.of("")).extracting(Entry::title).startsWith("Functions", "Orders");
        assertThat(ranking.of("")).hasSameSizeAs(ALL);
        assertThat(new Ranking(ALL, List.of("Tail orders-api")).of("orders"))
                .first()
                .extracting(Entry::title)
                .as("a better fit stays before a recent one")
                .isEqualTo("Orders");
    }

    /** Whatever is typed, in whatever order of entries: all that is shown fits, and the order does not depend on chance. */
    @Test
    void theOrderDependsOnNothingButTheEntries() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Entry> shuffled = new java.util.ArrayList<>(ALL);
        for (int n = 0; n < 2000; n++) {
            java.util.Collections.shuffle(shuffled, random);
            StringBuilder typed = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                typed.append("aoredcf-/ünits".charAt(random.nextInt(14)));
            }
            List<Entry> found = new Ranking(shuffled, List.of()).of(typed.toString());
            assertThat(found)
                    .as("seed %s: %s", seed, typed)
                    .isEqualTo(new Ranking(ALL, List.of()).of(typed.toString()));
            assertThat(found).as("seed %s: %s", seed, typed).doesNotHaveDuplicates();
            List<Integer> scores = found.stream()
                    .map(entry -> Match.score(typed.toString(), entry.title(), entry.about())
                            .orElseThrow())
                    .toList();
            assertThat(scores).as("seed %s: %s", seed, typed).isSortedAccordingTo((a, b) -> b - a);
        }
    }

    private static Entry entry(Entry.Kind kind, String title, String about) {
        return new Entry(kind, title, title, about, "", Optional.empty(), Optional.empty(), Optional.of(() -> {}));
    }
}
