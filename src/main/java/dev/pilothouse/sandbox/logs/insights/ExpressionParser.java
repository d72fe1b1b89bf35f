package dev.pilothouse.sandbox.logs.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads expressions, by precedence: or, and, not, comparisons, sums, products, powers. */
final class ExpressionParser {
    private static final List<String> COMPARISONS = List.of("!=", "<=", ">=", "=", "<", ">");
    private final QueryScanner scanner;

    ExpressionParser(QueryScanner scanner) {
        this.scanner = scanner;
    }

    /** With its name: what follows {@code as}, or its own text. */
    Expression.Named named() throws MalformedQueryException {
        int start = scanner.at();
        Expression expression = any();
        String text = scanner.since(start);
        if (scanner.takeWord("as")) {
            return new Expression.Named(scanner.name(), expression, true);
        }
        String name = expression instanceof Expression.Field(String field) ? field : text;
        return new Expression.Named(name, expression, false);
    }

    Expression any() throws MalformedQueryException {
        Expression left = all();
        while (scanner.takeWord("or")) {
            left = new Expression.Binary("or", left, all());
        }
        return left;
    }

    private Expression all() throws MalformedQueryException {
        Expression left = not();
        while (scanner.takeWord("and")) {
            left = new Expression.Binary("and", left, not());
        }
        return left;
    }

    private Expression not() throws MalformedQueryException {
        return scanner.takeWord("not") ? new Expression.Not(not()) : comparison();
    }

    private Expression comparison() throws MalformedQueryException {
        Expression left = sum();
        if (scanner.take("=~") || scanner.takeWord("like")) {
            return like(left);
        }
        if (scanner.takeWord("in")) {
            return in(left);
        }
        if (scanner.takeWord("not")) {
            if (scanner.takeWord("in")) {
                return new Expression.Not(in(left));
            }
            if (scanner.takeWord("like")) {
                return new Expression.Not(like(left));
            }
            throw scanner.unexpected();
        }
        for (String operator : COMPARISONS) {
            if (scanner.take(operator)) {
                return new Expression.Binary(operator, left, sum());
            }
        }
        return left;
    }

    private Expression like(Expression of) throws MalformedQueryException {
        if (scanner.peek() == '/') {
            return new Expression.Like(of, scanner.regex().asPredicate());
        }
        if (!isQuote(scanner.peek())) {
            throw scanner.unexpected();
        }
        String text = scanner.quoted();
        return new Expression.Like(of, it -> it.contains(text));
    }

    private Expression in(Expression of) throws MalformedQueryException {
        scanner.require("[");
        List<Expression> among = new ArrayList<>();
        do {
            among.add(sum());
        } while (scanner.take(","));
        scanner.require("]");
        return new Expression.In(of, among);
    }

    private Expression sum() throws MalformedQueryException {
        Expression left = product();
        while (true) {
            if (scanner.take("+")) {
                left = new Expression.Binary("+", left, product());
            } else if (scanner.take("-")) {
                left = new Expression.Binary("-", left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws MalformedQueryException {
        Expression left = power();
        while (true) {
            if (scanner.take("*")) {
                left = new Expression.Binary("*", left, power());
            } else if (scanner.take("/")) {
                left = new Expression.Binary("/", left, power());
            } else if (scanner.take("%")) {
                left = new Expression.Binary("%", left, power());
            } else {
                return left;
            }
        }
    }

    private Expression power() throws MalformedQueryException {
        Expression base = single();
        return scanner.take("^") ? new Expression.Binary("^", base, power()) : base;
    }

    private Expression single() throws MalformedQueryException {
        if (scanner.take("(")) {
            Expression inner = any();
            scanner.require(")");
            return inner;
        }
        if (scanner.take("-")) {
            return new Expression.Binary("-", new Expression.Constant(new Value.Number(0)), single());
        }
        char next = scanner.peek();
        if (isQuote(next)) {
            return new Expression.Constant(new Value.Text(scanner.quoted()));
        }
        return next >= '0' && next <= '9' ? number() : nameOrCall();
    }

    private Expression number() throws MalformedQueryException {
        double number = scanner.number();
        OptionalLong unit = scanner.unit();
        return unit.isPresent()
                ? new Expression.Period(Math.max(1, (long) (number * unit.getAsLong())))
                : new Expression.Constant(new Value.Number(number));
    }

    private Expression nameOrCall() throws MalformedQueryException {
        int start = scanner.at();
        boolean quoted = scanner.peek() == '`';
        String name = scanner.name();
        if (quoted || !scanner.take("(")) {
            return new Expression.Field(name);
        }
        Optional<Aggregation> aggregation = Aggregation.called(name);
        if (aggregation.isPresent()) {
            return aggregate(aggregation.get());
        }
        Function function =
                Function.called(name).orElseThrow(() -> scanner.malformed("unknown function " + name, start));
        List<Expression> arguments = arguments();
        if (!function.takes(arguments.size())) {
            throw scanner.malformed("wrong number of arguments for " + name, start);
        }
        return new Expression.Call(function, arguments);
    }

    private Expression aggregate(Aggregation aggregation) throws MalformedQueryException {
        int start = scanner.at();
        if (scanner.take("*")) {
            scanner.require(")");
            return new Expression.Aggregate(aggregation, Optional.empty(), 0);
        }
        List<Expression> arguments = arguments();
        boolean percentile = aggregation == Aggregation.PCT;
        if (arguments.size() == 2 && percentile && arguments.get(1) instanceof Expression.Constant(Value value)) {
            return new Expression.Aggregate(
                    aggregation,
                    Optional.of(arguments.getFirst()),
                    value.number().orElse(0));
        }
        if (arguments.isEmpty() && aggregation == Aggregation.COUNT) {
            return new Expression.Aggregate(aggregation, Optional.empty(), 0);
        }
        if (arguments.size() != 1 || percentile) {
            throw scanner.malformed("wrong arguments", start);
        }
        return new Expression.Aggregate(aggregation, Optional.of(arguments.getFirst()), 0);
    }

    private List<Expression> arguments() throws MalformedQueryException {
        List<Expression> arguments = new ArrayList<>();
        if (!scanner.take(")")) {
            do {
                arguments.add(any());
            } while (scanner.take(","));
            scanner.require(")");
        }
        return arguments;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
