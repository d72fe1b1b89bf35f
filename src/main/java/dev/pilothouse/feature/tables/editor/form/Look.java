package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Value;
import java.util.Optional;

/** Which field a value is shown in. */
enum Look {
    LINE,
    BLOCK,
    MOMENT,
    CHECK,
    NOTHING,
    HIDDEN,
    /** Too long for a field. */
    LONG;

    static Look of(FormModel form, Line line) {
        Optional<Value> value = form.value(line);
        if (form.mask(line).isPresent()) {
            return HIDDEN;
        }
        if (form.isReplaced(line)) {
            return LINE;
        }
        boolean moment = form.rules()
                .date(line)
                .flatMap(as -> value.flatMap(it -> Moment.of(
                                it, as, form.rules().zone())
                        .filter(at -> at.value(as, form.rules().zone(), it).equals(it))))
                .isPresent();
        if (moment) {
            return MOMENT;
        }
        return switch (value.orElseGet(Value.Null::new)) {
            case Value.Null() -> NOTHING;
            case Value.Bool bool -> CHECK;
            default ->
                form.text(line)
                        .map(text -> text.indexOf('\n') < 0 ? LINE : BLOCK)
                        .orElse(LONG);
        };
    }
}
