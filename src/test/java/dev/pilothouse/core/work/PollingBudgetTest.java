package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.work.PollingBudget.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PollingBudgetTest {
    private final SettableClock clock = new SettableClock();
    private final AtomicInteger chosen = new AtomicInteger(10);
    private final PollingBudget budget = new PollingBudget(chosen::get, clock);

    @Test
    void whatTheBudgetHasMayBeSentAndNoMore() {
        assertThat(budget.ask(6)).isInstanceOf(Answer.Granted.class);
        assertThat(budget.ask(4)).isInstanceOf(Answer.Granted.class);
        assertThat(budget.ask(1))
                .isEqualTo(new Answer.UsedUp(10, clock.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void itSaysWhenThereIsRoomAgainAndThenThereIs() {
        Instant start = clock.instant();
        budget.ask(4);
        clock.move(Duration.ofMinutes(20));
        budget.ask(6);

        assertThat(budget.ask(4)).isEqualTo(new Answer.UsedUp(10, start.plus(Duration.ofMinutes(60))));
        assertThat(budget.ask(5)).isEqualTo(new Answer.UsedUp(10, start.plus(Duration.ofMinutes(80))));
        clock.move(Duration.ofMinutes(40));
        assertThat(budget.ask(4)).isInstanceOf(Answer.Granted.class);
    }

    @Test
    void anotherChoiceHoldsAtOnceAndNothingMeansNothing() {
        budget.ask(10);
        chosen.set(0);
        assertThat(budget.ask(1)).isInstanceOf(Answer.Off.class);
        chosen.set(11);
        assertThat(budget.ask(1)).isInstanceOf(Answer.Granted.class);
    }

    @Test
    void whatNeedsMoreThanTheWholeBudgetGoesOnceAnHour() {
        assertThat(budget.ask(11)).isInstanceOf(Answer.Granted.class);
        assertThat(budget.ask(11))
                .isEqualTo(new Answer.UsedUp(10, clock.instant().plus(Duration.ofHours(1))));
        clock.move(Duration.ofHours(1));
        assertThat(budget.ask(11)).isInstanceOf(Answer.Granted.class);
    }

    @RepeatedTest(10)
    void inNoHourIsMoreSentThanTheBudgetHas(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Deque<Instant> sent = new ArrayDeque<>();
        for (int i = 0; i < 500; i++) {
            clock.move(Duration.ofSeconds(random.nextInt(600)));
            int wanted = 1 + random.nextInt(4);
            Answer answer = budget.ask(wanted);
            Instant now = clock.instant();
            sent.removeIf(at -> !at.plus(Duration.ofHours(1)).isAfter(now));
            boolean fits = sent.size() + wanted <= 10;
            assertThat(answer instanceof Answer.Granted)
                    .as("seed %d, step %d", repetition.getCurrentRepetition(), i)
                    .isEqualTo(fits);
            for (int n = 0; fits && n < wanted; n++) {
                sent.add(now);
            }
        }
    }
}
