package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.IndexShape;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was read, in words. */
final class ReadWords {
    private ReadWords() {}

    /** {@code 10 loaded · query on byStatus · 6.5 read units · 21 ms · more rows load as you scroll}. */
    static String read(Loaded it) {
        List<String> parts = new ArrayList<>();
        parts.add(found(it));
        parts.add(access(it));
        parts.add(units(it.spent().units()));
        parts.add(Humane.duration(it.took()));
        if (!it.whole() && it.found() > 0) {
            parts.add(Text.tr("more rows load as you scroll"));
        }
        return String.join(" · ", parts);
    }

    /** {@code 412 read units so far, 5,120 items looked at, 12 found}. */
    static String soFar(Loaded it) {
        return Text.tr(
                "{0} so far, {1,choice,0#no items|1#1 item|1<{2} items} looked at, {3} found",
                units(it.spent().units()),
                it.spent().scanned(),
                Humane.count(it.spent().scanned()),
                Humane.count(it.found()));
    }

    static String units(double units) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(1);
        return units == 1 ? Text.tr("1 read unit") : Text.tr("{0} read units", format.format(units));
    }

    // How many there are is known of a table or an index that is read without conditions.
    private static String found(Loaded it) {
        String found = Humane.count(it.found());
        if (it.whole()) {
            return Text.tr("{0,choice,0#No rows|1#1 row, all of them|1<{1} rows, all of them}", it.found(), found);
        }
        boolean everything = !it.plan().isQuery() && !it.plan().sifts();
        Optional<Counts> counts = Optional.of(it.plan()
                        .index()
                        .map(IndexShape::counts)
                        .orElse(it.plan().table().counts()))
                .filter(all -> everything && all.items() > it.found());
        return counts.map(all -> Text.tr("{0} of about {1} loaded", found, Humane.count(all.items())))
                .orElseGet(() -> Text.tr("{0} loaded", found));
    }

    private static String access(Loaded it) {
        String place = it.plan().index().map(IndexShape::name).orElse("");
        if (it.plan().isQuery()) {
            return place.isEmpty() ? Text.tr("query by key") : Text.tr("query on {0}", place);
        }
        return place.isEmpty() ? Text.tr("scan") : Text.tr("scan of {0}", place);
    }
}
