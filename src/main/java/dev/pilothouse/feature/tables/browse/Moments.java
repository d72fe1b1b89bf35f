package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers that stand for moments, as people read them. */
final class Moments {
    // Years 1900 to 2500: what lies elsewhere is hardly meant as a moment.
    private static final long FIRST = -2_208_988_800L;
    private static final long LAST = 16_725_225_600L;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /** {@code 2026-11-23 14:29:11} in the zone; empty where the number is no moment, or the form says that text holds it. */
    static Optional<String> of(String digits, DateForm form, ZoneId zone) {
        return instant(digits, form).map(it -> FORM.format(it.atZone(zone)));
    }

    /** The same of a value. */
    static Optional<String> of(Value value, DateForm form, ZoneId zone) {
        return value instanceof Value.Num(String digits) ? of(digits, form, zone) : Optional.empty();
    }

    private static Optional<Instant> instant(String digits, DateForm form) {
        if (digits.length() > 20 || form == DateForm.TEXT || form == DateForm.DAY) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            if (Math.abs((long) number.precision() - number.scale()) > 15) {
                return Optional.empty();
            }
            BigDecimal millis = form == DateForm.SECONDS ? number.movePointRight(3) : number;
            Instant moment = Instant.ofEpochMilli(millis.longValue());
            return moment.getEpochSecond() < FIRST || moment.getEpochSecond() > LAST
                    ? Optional.empty()
                    : Optional.of(moment);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
