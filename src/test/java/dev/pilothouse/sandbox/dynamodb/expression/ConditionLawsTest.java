package dev.pilothouse.sandbox.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold of every condition and every item, tried with many of both. */
class ConditionLawsTest {
    private static final int TRIES = 4000;

    private final RandomConditions random = new RandomConditions(new Random(3));

    @Test
    void whatIsWrittenIsReadBack() {
        for (int i = 0; i < TRIES; i++) {
            Condition condition = random.condition(3);
            assertThat(Printer.reread(condition)).isEqualTo(condition);
        }
    }

    @Test
    void andAndOrCommuteAndAssociate() {
        forEach((a, b, item) -> {
            assertSame(new Condition.And(a, b), new Condition.And(b, a), item);
            assertSame(new Condition.Or(a, b), new Condition.Or(b, a), item);
            assertSame(
                    new Condition.And(a, new Condition.And(b, a)), new Condition.And(new Condition.And(a, b), a), item);
        });
    }

    @Test
    void notTurnsAndIntoOr() {
        forEach((a, b, item) -> {
            assertSame(
                    new Condition.Not(new Condition.And(a, b)),
                    new Condition.Or(new Condition.Not(a), new Condition.Not(b)),
                    item);
            assertSame(
                    new Condition.Not(new Condition.Or(a, b)),
                    new Condition.And(new Condition.Not(a), new Condition.Not(b)),
                    item);
            assertSame(new Condition.Not(new Condition.Not(a)), a, item);
        });
    }

    @Test
    void andDistributesOverOr() {
        forEach((a, b, item) -> assertSame(
                new Condition.And(a, new Condition.Or(b, new Condition.Not(a))),
                new Condition.Or(new Condition.And(a, b), new Condition.And(a, new Condition.Not(a))),
                item));
    }

    @Test
    void comparisonsMayBeTurnedRound() {
        int held = 0;
        for (int i = 0; i < TRIES; i++) {
            Condition.Compare compare = random.compare();
            Value.Tree item = random.item();
            Condition turned = new Condition.Compare(compare.by().turned(), compare.right(), compare.left());
            if (compare.by() != Comparator.NE
                    || ((Operand.At) compare.left()).path().in(item).isPresent()) {
                assertSame(compare, turned, item);
                held += Evaluator.holds(compare, item) ? 1 : 0;
            }
        }
        assertThat(held).isBetween(TRIES / 50, TRIES);
    }

    @Test
    void equalAndUnequalAreOpposites() {
        for (int i = 0; i < TRIES; i++) {
            Operand at = new Operand.At(random.path());
            Operand literal = random.literal();
            assertSame(
                    new Condition.Compare(Comparator.NE, at, literal),
                    new Condition.Not(new Condition.Compare(Comparator.EQ, at, literal)),
                    random.item());
        }
    }

    @Test
    void betweenAndInAreShortForOthers() {
        for (int i = 0; i < TRIES; i++) {
            Operand at = new Operand.At(random.path());
            Operand one = random.ordered();
            Operand two = random.ordered();
            Value.Tree item = random.item();
            assertSame(
                    new Condition.Between(at, one, two),
                    new Condition.And(
                            new Condition.Compare(Comparator.GE, at, one),
                            new Condition.Compare(Comparator.LE, at, two)),
                    item);
            assertSame(
                    new Condition.In(at, List.of(one, two)),
                    new Condition.Or(
                            new Condition.Compare(Comparator.EQ, at, one),
                            new Condition.Compare(Comparator.EQ, at, two)),
                    item);
        }
    }

    private void forEach(Law law) {
        for (int i = 0; i < TRIES; i++) {
            law.check(random.condition(2), random.condition(2), random.item());
        }
    }

    private static void assertSame(Condition one, Condition other, Value.Tree item) {
        assertThat(Evaluator.holds(one, item))
                .as("%s and %s of %s", one, other, Printer.shown(item))
                .isEqualTo(Evaluator.holds(other, item));
    }

    @FunctionalInterface
    private interface Law {
        void check(Condition a, Condition b, Value.Tree item);
    }
}
