package dev.pilothouse.sandbox.logs.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of Logs Insights. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html">Query syntax</a>
 */
public record Query(List<Command> commands) {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    /** @throws MalformedQueryException with the place that is wrong */
    public static Query parse(String text) throws MalformedQueryException {
        QueryScanner scanner = new QueryScanner(text);
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(command(scanner));
        } while (scanner.take("|"));
        if (!scanner.atEnd()) {
            throw scanner.unexpected();
        }
        return new Query(List.copyOf(commands));
    }

    private static Command command(QueryScanner scanner) throws MalformedQueryException {
        int start = scanner.at();
        ExpressionParser expressions = new ExpressionParser(scanner);
        String name = scanner.name();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "fields" -> new Command.Fields(list(scanner, expressions));
            case "display" -> new Command.Display(list(scanner, expressions));
            case "filter", "where" -> new Command.Filter(expressions.any());
            case "parse" -> parse(scanner, expressions);
            case "stats" -> stats(scanner, expressions);
            case "sort", "order" -> sort(scanner, expressions);
            case "limit", "head" -> new Command.Limit(limit(scanner));
            case "dedup" ->
                new Command.Dedup(list(scanner, expressions).stream()
                        .map(Expression.Named::name)
                        .toList());
            default -> throw scanner.malformed("unexpected symbol found " + name, start);
        };
    }

    private static List<Expression.Named> list(QueryScanner scanner, ExpressionParser expressions)
            throws MalformedQueryException {
        List<Expression.Named> list = new ArrayList<>();
        do {
            list.add(expressions.named());
        } while (scanner.take(","));
        return list;
    }

    private static int limit(QueryScanner scanner) throws MalformedQueryException {
        int start = scanner.at();
        double limit = scanner.number();
        if (limit < 1 || limit > Results.MOST || limit != Math.rint(limit)) {
            throw scanner.malformed("the limit must be between 1 and " + Results.MOST, start);
        }
        return (int) limit;
    }

    private static Command stats(QueryScanner scanner, ExpressionParser expressions) throws MalformedQueryException {
        List<Expression.Named> values = list(scanner, expressions);
        return new Command.Stats(values, scanner.takeWord("by") ? list(scanner, expressions) : List.of());
    }

    private static Command sort(QueryScanner scanner, ExpressionParser expressions) throws MalformedQueryException {
        scanner.takeWord("by");
        List<Command.Key> keys = new ArrayList<>();
        do {
            Expression by = expressions.any();
            boolean descending = scanner.takeWord("desc");
            if (!descending) {
                scanner.takeWord("asc");
            }
            keys.add(new Command.Key(by, descending));
        } while (scanner.take(","));
        return new Command.Sort(keys);
    }

    private static Command parse(QueryScanner scanner, ExpressionParser expressions) throws MalformedQueryException {
        char next = scanner.peek();
        boolean direct = next == '"' || next == '\'' || next == '/';
        Expression of = direct ? new Expression.Field("@message") : new Expression.Field(scanner.name());
        if (scanner.peek() == '/') {
            return regex(scanner.regex(), of);
        }
        int start = scanner.at();
        if (scanner.peek() != '"' && scanner.peek() != '\'') {
            throw scanner.unexpected();
        }
        String glob = scanner.quoted();
        List<String> names = new ArrayList<>();
        if (scanner.takeWord("as")) {
            do {
                names.add(scanner.name());
            } while (scanner.take(","));
        }
        if (names.isEmpty()
                || names.size() != glob.chars().filter(c -> c == '*').count()) {
            throw scanner.malformed("each * of the pattern needs a name", start);
        }
        return new Command.Parse(of, glob(glob), names);
    }

    private static Command regex(Pattern pattern, Expression of) {
        List<String> names = new ArrayList<>();
        Matcher groups = GROUP.matcher(pattern.pattern());
        while (groups.find()) {
            names.add(groups.group(1));
        }
        return new Command.Parse(of, pattern, names);
    }

    // What stands at the end goes as far as it can, the rest no farther than it must.
    private static Pattern glob(String glob) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = glob.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            pattern.append(Pattern.quote(parts[i]));
            if (i < parts.length - 1) {
                boolean last = i == parts.length - 2 && parts[i + 1].isEmpty();
                pattern.append(last ? "(.*)" : "(.*?)");
            }
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
