package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.RandomValues;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Conditions by chance over the attributes a to e, all of them ones that DynamoDB takes. */
final class RandomConditions {
    static final List<String> ATTRIBUTES = List.of("a", "b", "c", "d", "e");

    private final Random random;
    private final RandomValues values;

    RandomConditions(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    Value.Tree item() {
        return values.item(ATTRIBUTES, 3);
    }

    Condition condition(int depth) {
        return depth == 0
                ? leaf()
                : switch (random.nextInt(4)) {
                    case 0 -> new Condition.And(condition(depth - 1), condition(depth - 1));
                    case 1 -> new Condition.Or(condition(depth - 1), condition(depth - 1));
                    case 2 -> new Condition.Not(condition(depth - 1));
                    default -> leaf();
                };
    }

    private Condition leaf() {
        Operand at = new Operand.At(path());
        return switch (random.nextInt(8)) {
            case 0 -> new Condition.Exists(path());
            case 1 -> new Condition.Missing(path());
            case 2 -> new Condition.OfKind(at, Kind.values()[random.nextInt(Kind.values().length)]);
            case 3 -> new Condition.Contains(at, literal());
            case 4 -> new Condition.BeginsWith(at, new Operand.Literal(new Value.Text("a")));
            case 5 -> new Condition.In(at, List.of(literal(), ordered(), literal()));
            case 6 -> new Condition.Compare(Comparator.GE, new Operand.Size(at), new Operand.Literal(number()));
            default -> compare();
        };
    }

    Condition.Compare compare() {
        Comparator by = Comparator.values()[random.nextInt(Comparator.values().length)];
        return new Condition.Compare(by, new Operand.At(path()), by.ordered() ? ordered() : literal());
    }

    Operand literal() {
        return new Operand.Literal(values.value(3));
    }

    Operand ordered() {
        return new Operand.Literal(values.ordered());
    }

    private Value number() {
        return new Value.Num(values.number());
    }

    Path path() {
        List<Path.Step> steps = new ArrayList<>(Path.of(attribute()).steps());
        while (random.nextInt(4) == 0) {
            steps.add(random.nextBoolean() ? new Path.Step.Name(attribute()) : new Path.Step.Index(random.nextInt(3)));
        }
        return new Path(steps);
    }

    private String attribute() {
        return ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
    }
}
