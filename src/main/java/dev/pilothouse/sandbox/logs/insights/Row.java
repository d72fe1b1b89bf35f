package dev.pilothouse.sandbox.logs.insights;

import java.util.Map;

/** One record on its way through a query. */
public interface Row {
    /** What a field holds; {@link Value#NONE} where it has none of that name. */
    Value get(String field);

    /** The same with further fields, which hide those of the same name. */
    default Row with(Map<String, Value> more) {
        Row below = this;
        return field -> {
            Value own = more.get(field);
            return own == null ? below.get(field) : own;
        };
    }
}
