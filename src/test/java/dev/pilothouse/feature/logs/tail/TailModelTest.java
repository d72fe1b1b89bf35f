package dev.pilothouse.feature.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.search.SearchGateway;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailModelTest {
    private static final String ORDERS = "/aws/lambda/orders-api";
    private static final String CHECKOUT = "/aws/lambda/checkout";

    @TempDir
    Path folder;

    @Test
    void linesComeAfterThoseOfTheLastWhileAndACutIsToldBetweenThem() {
        try (LogsTown town = LogsTown.open()) {
            for (int at = 0; at < 30; at++) {
                town.write(at % 2 == 0 ? ORDERS : CHECKOUT, town.now().minusSeconds(60 - at), "before " + at);
            }
            TailModel tail = tail(town, ORDERS, CHECKOUT);
            tail.start();
            await().until(() ->
                    tail.state().get() instanceof TailState.Live && tail.lines().rows() == 30);
            write(town, "then", 20);
            await().until(() -> tail.lines().rows() == 50);
            assertThat(tail.rate().get()).isEqualTo(20);
            List<String> expected =
                    IntStream.range(0, 30).mapToObj(at -> "before " + at).toList();
            assertThat(LogsTown.texts(tail.lines()))
                    .startsWith(expected.toArray(String[]::new))
                    .doesNotHaveDuplicates();

            town.service().cutTails();
            write(town, "after", 20);
            await().until(() -> notes(tail.lines()) == 1 && tail.lines().rows() == 71);
            assertThat(LogsTown.texts(tail.lines())).doesNotHaveDuplicates();
            assertThat(tail.state().get()).isInstanceOf(TailState.Live.class);

            tail.stop();
            assertThat(tail.state().get()).isInstanceOf(TailState.Off.class);
            await().until(() -> town.service().tails() == 0);
            assertThat(tail.lines().rows()).isEqualTo(71);
        }
    }

    @Test
    void whereTheRoleHasNoLiveTailItLooksAgainAndAgainAndSaysSo() {
        try (LogsTown town = LogsTown.without("logs:StartLiveTail")) {
            // It arrives late: long after its time, and just now.
            town.write(ORDERS, town.now().minusSeconds(600), "late");
            town.write(ORDERS, town.now().minusSeconds(9), "before");
            TailModel tail = tail(town, ORDERS);
            tail.start();
            await().until(() -> tail.state().get() instanceof TailState.Polling
                    && tail.lines().rows() == 2);
            town.write(ORDERS, town.now(), "then");
            await().until(() -> LogsTown.texts(tail.lines()).contains("then"));
            assertThat(LogsTown.texts(tail.lines())).containsExactly("late", "before", "then");
            assertThat(tail.rate().get()).isEqualTo(1);
            assertThat(((TailState.Polling) tail.state().get()).why().what()).contains("logs:StartLiveTail");
        }
    }

    @Test
    void aGroupThatIsNotThereAndARoleThatMayNothingAreToldInWords() {
        try (LogsTown town = LogsTown.without("logs:StartLiveTail", "logs:FilterLogEvents")) {
            town.write(ORDERS, town.now(), "x");
            TailModel denied = tail(town, ORDERS);
            denied.start();
            await().until(() -> denied.tail().get() instanceof Load.Failed);
            assertThat(((Load.Failed<Boolean>) denied.tail().get()).fault().what())
                    .contains("logs:FilterLogEvents");
            assertThat(denied.state().get()).isInstanceOf(TailState.Off.class);
        }
        try (LogsTown town = LogsTown.open()) {
            TailModel gone = tail(town, "/aws/lambda/nobody");
            gone.start();
            await().until(() -> gone.tail().get() instanceof Load.Failed);
            assertThat(((Load.Failed<Boolean>) gone.tail().get()).fault().what())
                    .isNotBlank();
        }
    }

    @Test
    void aGroupThatIsNotThereYetIsToldAndTheOthersAreFollowed() {
        try (LogsTown town = LogsTown.open()) {
            town.write(ORDERS, town.now().minusSeconds(9), "before");
            TailModel tail = tail(town, ORDERS, CHECKOUT);
            tail.start();
            await().until(() ->
                    tail.state().get() instanceof TailState.Live && tail.lines().rows() == 2);
            assertThat(LogsTown.texts(tail.lines()))
                    .containsExactlyInAnyOrder(
                            "before",
                            "checkout has no log group yet, since nothing was ever written to it; the others are"
                                    + " followed.");
            assertThat(notes(tail.lines())).isEqualTo(1);
            assertThat(tail.rate().get()).isZero();
            write(town, "then", 3);
            await().until(() -> tail.lines().rows() == 5);
            assertThat(tail.rate().get()).isEqualTo(3);
        }
    }

    @Test
    void aGroupThatMayNotBeReadIsToldAndTheOthersAreFollowedLive() {
        try (LogsTown town = LogsTown.withoutGroup(CHECKOUT)) {
            town.write(ORDERS, town.now().minusSeconds(9), "before");
            town.write(CHECKOUT, town.now().minusSeconds(9), "secret");
            TailModel tail = tail(town, CHECKOUT, ORDERS);
            tail.start();
            await().until(() ->
                    tail.state().get() instanceof TailState.Live && tail.lines().rows() == 2);
            assertThat(LogsTown.texts(tail.lines()))
                    .containsExactlyInAnyOrder(
                            "before", "Your role may not read the lines of checkout; the others are followed.");
            town.write(ORDERS, town.now(), "then");
            await().until(() -> tail.lines().rows() == 3);
            assertThat(LogsTown.texts(tail.lines())).contains("then").doesNotContain("secret");
        }
    }

    @Test
    void ofAnEmptyGroupNothingComesAndOfALineOf256KilobytesAllOfIt() {
        try (LogsTown town = LogsTown.open()) {
            town.service().store().keep(ORDERS, 7);
            TailModel tail = tail(town, ORDERS);
            tail.start();
            await().until(() -> tail.state().get() instanceof TailState.Live);
            assertThat(tail.lines().rows()).isZero();
            town.write(ORDERS, town.now(), "y".repeat(256 * 1024 - 26));
            await().until(() -> tail.lines().rows() == 1);
            assertThat(LogsTown.texts(tail.lines()).getFirst()).hasSize(256 * 1024 - 26);
        }
    }

    private static void write(LogsTown town, String what, int count) {
        IntStream.range(0, count).forEach(at -> town.write(ORDERS, town.now(), what + " " + at));
    }

    private static long notes(LinesModel lines) {
        return IntStream.range(0, lines.rows())
                .filter(row -> lines.shown().line(row).orElseThrow().level() == Level.NOTE)
                .count();
    }

    private TailModel tail(LogsTown town, String... groups) {
        TailModel tail = new TailModel(
                new TailModel.Parts(
                        new TailGateway(town.clients),
                        new SearchGateway(town.clients),
                        town.scope(),
                        Clock.systemUTC(),
                        town::arn),
                town.groups(folder, groups),
                town.lines(folder));
        tail.back().set(Duration.ofMinutes(15));
        return tail;
    }
}
