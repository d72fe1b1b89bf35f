package dev.pilothouse.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * Where something stands in a text, line by line; upper and lower case are the same. Pure.
 *
 * @param places in their order, {@link #MOST} at most
 */
record Find(List<Place> places) {
    /** More than these nobody goes through. */
    static final int MOST = 10_000;

    Find {
        places = List.copyOf(places);
    }

    /**
     * Where it stands.
     *
     * @param line from 0
     * @param from its first character on that line
     * @param to the one after its last
     */
    record Place(int line, int from, int to) {}

    static Find in(List<String> lines, String wanted) {
        List<Place> places = new ArrayList<>();
        for (int line = 0; line < lines.size() && !wanted.isEmpty(); line++) {
            String text = lines.get(line);
            int last = text.length() - wanted.length();
            for (int at = 0; at <= last && places.size() < MOST; at++) {
                if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
                    places.add(new Place(line, at, at + wanted.length()));
                    at += wanted.length() - 1;
                }
            }
        }
        return new Find(places);
    }

    /** The first one at or after a place in the text, or else the first of all. */
    OptionalInt from(TextPos pos) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.line() > pos.index() || place.line() == pos.index() && place.from() >= pos.offset()) {
                return OptionalInt.of(i);
            }
        }
        return places.isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
    }
}
