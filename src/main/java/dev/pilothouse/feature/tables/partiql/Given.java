package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a statement as they turn up, and what is filled in for them. */
final class Given {
    private final Map<String, Value> values;
    private final List<Written.Parameter> parameters = new ArrayList<>();
    private final List<Written.Literal> literals = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** @param values by name; what is missing is read as {@code NULL}, for as long as nobody runs it */
    Given(Map<String, Value> values) {
        this.values = values;
    }

    Value value(Piece piece, Optional<Path> beside) {
        Written.Parameter parameter = new Written.Parameter(name(piece, beside), beside);
        parameters.add(parameter);
        pieces.add(piece);
        return values.getOrDefault(parameter.name(), new Value.Null());
    }

    Value literal(Value value, Piece piece, Optional<Path> beside) {
        literals.add(new Written.Literal(value, piece.from(), piece.to(), beside));
        return value;
    }

    List<Written.Literal> literals() {
        return literals;
    }

    List<Written.Parameter> parameters() {
        return parameters;
    }

    /** The statement with question marks for names. */
    String sent(String text) {
        StringBuilder sent = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            sent.append(text, at, piece.from()).append('?');
            at = piece.to();
        }
        return sent.append(text.substring(at)).toString();
    }

    private String name(Piece piece, Optional<Path> beside) {
        if (piece.text().startsWith(":")) {
            return piece.text().substring(1);
        }
        String wanted = beside.map(Path::toString).orElseGet(() -> Text.tr("value"));
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return parameters.stream().anyMatch(it -> it.name().equals(name));
    }
}
