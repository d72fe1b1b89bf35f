package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.shape.Counts;
import java.text.NumberFormat;
import java.util.Locale;

/** How much is in a table, in words. */
public final class CountWords {
    private static final long SHORT = 10_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private CountWords() {}

    /** {@code 4,120}, {@code 41.9 k}, {@code 1.28 M}: three figures at most from ten thousand on. */
    public static String brief(long count) {
        if (count < SHORT) {
            return Humane.count(count);
        }
        if (count < MILLION) {
            return Text.tr("{0} k", figures(count / 1000.0));
        }
        return count < BILLION
                ? Text.tr("{0} M", figures(count / (double) MILLION))
                : Text.tr("{0} G", figures(count / (double) BILLION));
    }

    /** {@code About 1,284,113 items, 608.0 MB}. */
    static String exact(Counts counts) {
        String items = counts.items() == 1 ? Text.tr("1 item") : Text.tr("{0} items", Humane.count(counts.items()));
        return Text.tr("About {0}, {1}", items, Humane.bytes(counts.bytes()));
    }

    // Rounded down: 999,999 is not yet a million.
    private static String figures(double size) {
        int decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
        double step = Math.pow(10, decimals);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(decimals);
        return format.format(Math.floor(size * step) / step);
    }
}
