package dev.pilothouse.feature.tables.read;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * What a reading took so far.
 *
 * @param units read units, as DynamoDB counted them
 * @param scanned items that were looked at
 * @param kept items that fit
 * @param pages requests that were answered
 */
public record Spent(double units, long scanned, long kept, long pages) {
    static final Spent NOTHING = new Spent(0, 0, 0, 0);

    Spent and(Page page, int keptHere) {
        return new Spent(units + page.units(), scanned + page.scanned(), kept + keptHere, pages + 1);
    }

    /** {@code 6.5 read units for 214 items}. */
    public String words() {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(1);
        String read = scanned == 1 ? Text.tr("1 item") : Text.tr("{0} items", Humane.count(scanned));
        return units == 1
                ? Text.tr("1 read unit for {0}", read)
                : Text.tr("{0} read units for {1}", format.format(units), read);
    }
}
