package dev.pilothouse.ui.lines;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest rows laid out, and where their parts begin. Screen thread only. */
final class LaidRows {
    private static final int KEPT = 600;
    private final LineList list;
    private final Map<Long, Laid> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Laid> eldest) {
            return size() > KEPT;
        }
    };

    LaidRows(LineList list) {
        this.list = list;
    }

    void clear() {
        latest.clear();
    }

    Laid at(int row) {
        long key = list.source().key(row);
        Laid known = latest.get(key);
        if (known == null) {
            double room = list.wrap().get() ? Math.max(40, list.inWidth() - textX() - Paper.GAP) : Double.MAX_VALUE;
            known = Laid.of(list.source().line(row), list.style().advances(), room);
            latest.put(key, known);
        }
        return known;
    }

    double height(int row) {
        return snapped(
                at(row).lines().size() * list.style().pitch() + list.style().gap());
    }

    double leadWidth(int lead) {
        return list.leads().get(lead) * list.style().advances().of('0');
    }

    double leadX(int lead) {
        double x = Paper.MARGIN * list.style().scale();
        for (int before = 0; before < lead; before++) {
            x += leadWidth(before) + Paper.GAP * list.style().scale();
        }
        return x;
    }

    double textX() {
        return snapped(leadX(list.leads().size()));
    }

    // A clip between two pixels, or a ground, costs several times as much to paint.
    private double snapped(double size) {
        return Math.rint(size * list.pixels()) / list.pixels();
    }
}
