package dev.pilothouse.sandbox.logs.insights;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/** Gathers what one aggregate needs of its records. */
abstract sealed class Accumulator {
    static Accumulator of(Expression.Aggregate aggregate) {
        return switch (aggregate.aggregation()) {
            case COUNT, SUM, AVG, STDDEV -> new Moments(aggregate.aggregation());
            case COUNT_DISTINCT -> new Distinct();
            case MIN, SORTSFIRST -> new Extreme(-1, false);
            case MAX, SORTSLAST -> new Extreme(1, false);
            case EARLIEST -> new Extreme(-1, true);
            case LATEST -> new Extreme(1, true);
            case PCT -> new Percentile(aggregate.percent());
        };
    }

    /** @param value of the aggregate's argument */
    abstract void add(Value value, Row row);

    abstract Value result();

    private static final class Moments extends Accumulator {
        private final Aggregation aggregation;
        private long count;
        private long numbers;
        private double sum;
        private double squares;

        Moments(Aggregation aggregation) {
            this.aggregation = aggregation;
        }

        @Override
        void add(Value value, Row row) {
            if (value.isPresent()) {
                count++;
            }
            OptionalDouble number = value.number();
            if (number.isPresent()) {
                numbers++;
                sum += number.getAsDouble();
                squares += number.getAsDouble() * number.getAsDouble();
            }
        }

        @Override
        Value result() {
            return switch (aggregation) {
                case COUNT -> Value.of((double) count);
                case SUM -> Value.of(sum);
                case AVG -> Value.of(sum / numbers);
                default -> Value.of(Math.sqrt(Math.max(0, squares / numbers - sum / numbers * (sum / numbers))));
            };
        }
    }

    private static final class Distinct extends Accumulator {
        private final Set<String> seen = new HashSet<>();

        @Override
        void add(Value value, Row row) {
            if (value.isPresent()) {
                seen.add(value.text());
            }
        }

        @Override
        Value result() {
            return Value.of((double) seen.size());
        }
    }

    /** The value that is first or last, by itself or by its record's time. */
    private static final class Extreme extends Accumulator {
        private final int direction;
        private final boolean byTime;
        private Value best = Value.NONE;
        private Value bestKey = Value.NONE;

        Extreme(int direction, boolean byTime) {
            this.direction = direction;
            this.byTime = byTime;
        }

        @Override
        void add(Value value, Row row) {
            if (!value.isPresent()) {
                return;
            }
            Value key = byTime ? row.get("@timestamp") : value;
            if (!best.isPresent() || key.compareTo(bestKey) * direction > 0) {
                best = value;
                bestKey = key;
            }
        }

        @Override
        Value result() {
            return best;
        }
    }

    private static final class Percentile extends Accumulator {
        private final double percent;
        private double[] numbers = new double[16];
        private int count;

        Percentile(double percent) {
            this.percent = percent;
        }

        @Override
        void add(Value value, Row row) {
            value.number().ifPresent(number -> {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                numbers[count++] = number;
            });
        }

        @Override
        Value result() {
            if (count == 0) {
                return Value.NONE;
            }
            Arrays.sort(numbers, 0, count);
            double place = Math.clamp(percent, 0, 100) / 100 * (count - 1);
            int below = (int) place;
            int above = Math.min(below + 1, count - 1);
            return Value.of(numbers[below] + (numbers[above] - numbers[below]) * (place - below));
        }
    }
}
