package dev.pilothouse.sandbox.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a listing: keys with the prefix, those beyond the next delimiter rolled up into common prefixes ("Organizing
 * objects using prefixes"). Each item and each common prefix counts one against the limit.
 *
 * @param last the last item or the last one of the last common prefix; empty where the page is empty
 * @param next the first item of the next page; empty where this is the last page
 */
record Rollup<T>(List<T> items, List<String> prefixes, Optional<T> last, Optional<T> next) {
    /** @param sorted from where the page begins, in UTF-8 order of their keys */
    static <T> Rollup<T> of(Iterable<T> sorted, Function<T, String> key, Query query) {
        List<T> items = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        Optional<T> last = Optional.empty();
        for (T item : sorted) {
            String text = key.apply(item);
            if (!text.startsWith(query.prefix())) {
                if (KeyOrder.UTF_8.compare(text, query.prefix()) > 0) {
                    break;
                }
                continue;
            }
            Optional<String> common = query.commonPrefix(text);
            boolean known =
                    common.isPresent() && !prefixes.isEmpty() && common.get().equals(prefixes.getLast());
            if (!known) {
                if (items.size() + prefixes.size() == query.limit()) {
                    return new Rollup<>(
                            items, prefixes, last, query.limit() == 0 ? Optional.empty() : Optional.of(item));
                }
                common.ifPresentOrElse(prefixes::add, () -> items.add(item));
            }
            last = Optional.of(item);
        }
        return new Rollup<>(items, prefixes, last, Optional.empty());
    }

    /**
     * What to list.
     *
     * @param delimiter empty for none
     */
    record Query(String prefix, String delimiter, int limit) {
        Optional<String> commonPrefix(String key) {
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end + delimiter.length()));
        }
    }
}
