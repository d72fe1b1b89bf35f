package dev.pilothouse.ui.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows are in sight. It knows the first of them and how much of it is hidden, so that heights are asked of few rows,
 * however many there are. Screen thread only.
 */
final class Sight {
    private final LineList list;
    private long key;
    private double offset;
    private double x;

    Sight(LineList list) {
        this.list = list;
    }

    /** A place to scroll to: a row, and how much of it is hidden above. */
    record At(int row, double offset) {
        boolean isBelow(At other) {
            return row > other.row || row == other.row && offset > other.offset;
        }
    }

    /** A row in sight, and where its upper edge is. */
    record Seen(int row, double y, double height) {}

    private int rows() {
        return list.source().rows();
    }

    private double height(int row) {
        return list.height(row);
    }

    At at() {
        int rows = rows();
        return rows == 0 ? new At(0, 0) : new At(Math.clamp(list.source().row(key), 0, rows - 1), offset);
    }

    double x() {
        return x;
    }

    void x(double other) {
        x = Math.max(0, other);
    }

    /** So that the last row ends with what is in sight. */
    At bottom() {
        double left = list.body();
        for (int row = rows() - 1; row >= 0; row--) {
            left -= height(row);
            if (left <= 0) {
                return new At(row, -left);
            }
        }
        return new At(0, 0);
    }

    /** Scrolls there, as far as that goes. */
    void go(At wanted) {
        int rows = rows();
        if (rows == 0) {
            key = 0;
            offset = 0;
            return;
        }
        At inside = normal(wanted, rows);
        At bottom = bottom();
        At next = inside.isBelow(bottom) ? bottom : inside;
        key = list.source().key(next.row());
        offset = next.offset();
    }

    private At normal(At wanted, int rows) {
        int row = Math.clamp(wanted.row(), 0, rows - 1);
        double left = wanted.offset();
        while (left < 0 && row > 0) {
            row--;
            left += height(row);
        }
        left = Math.max(0, left);
        while (row < rows - 1 && left >= height(row)) {
            left -= height(row);
            row++;
        }
        return new At(row, left);
    }

    void by(double pixels) {
        At now = at();
        go(new At(now.row(), now.offset() + pixels));
    }

    boolean atEnd() {
        return !bottom().isBelow(at());
    }

    /** Scrolls as little as needed to have the row in sight. */
    void reveal(int row) {
        At now = at();
        if (row < now.row() || row == now.row() && now.offset() > 0) {
            go(new At(row, 0));
            return;
        }
        Optional<Seen> seen = seen().stream().filter(it -> it.row() == row).findFirst();
        boolean whole = seen.filter(it -> it.y() + it.height() <= list.body()).isPresent();
        if (!whole && height(row) >= list.body()) {
            go(new At(row, 0));
        } else if (!whole) {
            go(new At(row, height(row) - list.body()));
        }
    }

    /** The rows in sight, also in part. */
    List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        At top = at();
        double y = -Math.round(top.offset() * list.pixels()) / list.pixels();
        for (int row = top.row(); row < rows() && y < list.body(); row++) {
            double height = height(row);
            seen.add(new Seen(row, y, height));
            y += height;
        }
        return seen;
    }
}
