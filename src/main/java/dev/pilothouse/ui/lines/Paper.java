package dev.pilothouse.ui.lines;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** What a list is painted on: once a frame, if something changed. */
final class Paper extends Region {
    /** Between the columns, and before the first. */
    static final double GAP = 12;

    static final double MARGIN = 16;
    private final LineList list;
    private final Canvas canvas = new Canvas();
    private Tint tint = Tint.GROUND;
    private boolean strong;

    Paper(LineList list) {
        this.list = list;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /** Painted anew with the next frame. */
    void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        list.settle();
        double width = list.inWidth();
        double height = list.body();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(font(false));
        strong = false;
        List<Sight.Seen> seen = list.sight().seen();
        fill(pen, Tint.GROUND, 0, 0, width, height);
        seen.forEach(row -> ground(pen, row));
        seen.forEach(row -> leads(pen, row));
        pen.save();
        pen.beginPath();
        pen.rect(list.rows().textX(), 0, Math.max(0, width - list.rows().textX()), height);
        pen.clip();
        tint = Tint.GROUND;
        seen.forEach(row -> body(pen, row));
        pen.restore();
        list.spoken().place();
    }

    private Font font(boolean bold) {
        return bold ? list.style().strong() : list.style().advances().font();
    }

    private void fill(GraphicsContext pen, Tint ink, double x, double y, double width, double height) {
        ink(pen, ink);
        pen.fillRect(x, y, width, height);
    }

    private void ink(GraphicsContext pen, Tint other) {
        tint = other;
        pen.setFill(list.style().ink(other));
    }

    private void ground(GraphicsContext pen, Sight.Seen row) {
        long key = list.source().key(row.row());
        Picked picked = list.picked().get();
        if (picked.has(key)) {
            fill(pen, Tint.SELECTED, 0, row.y(), list.inWidth(), row.height());
        } else if (list.laid(row.row()).row().note()) {
            fill(pen, Tint.NOTE, 0, row.y(), list.inWidth(), row.height());
        } else if (row.row() == list.hovered()) {
            fill(pen, Tint.HOVER, 0, row.y(), list.inWidth(), row.height());
        }
        if (list.isFocused() && picked.any() && picked.focus() == key) {
            fill(pen, Tint.FOCUS, 0, row.y(), 2, row.height());
        }
    }

    private double middle(Sight.Seen row, int line) {
        LineStyle style = list.style();
        return row.y() + style.gap() / 2 + (line + 0.5) * style.pitch();
    }

    private void leads(GraphicsContext pen, Sight.Seen row) {
        LineRow shown = list.laid(row.row()).row();
        for (int lead = 0; lead < shown.leads().size() && lead < list.leads().size(); lead++) {
            Run run = shown.leads().get(lead);
            String text = list.style().advances().cut(run.text(), list.rows().leadWidth(lead) + 0.5);
            if (!text.isEmpty()) {
                text(pen, run.with(text), list.rows().leadX(lead), middle(row, 0));
            }
        }
        if (shown.fold() != LineRow.Fold.NONE) {
            triangle(pen, middle(row, 0), shown.fold() == LineRow.Fold.OPEN);
        }
    }

    // In stripes: a polygon costs as much to paint as a line of text.
    private void triangle(GraphicsContext pen, double y, boolean open) {
        int size = (int) Math.max(3, Math.round(3.5 * list.style().scale()));
        double x = Math.rint(MARGIN * list.style().scale() / 2 - size / 2.0);
        double middle = Math.rint(y);
        ink(pen, Tint.MUTED);
        for (int stripe = 0; stripe <= size; stripe++) {
            int length = 2 * (size - stripe) + 1;
            if (open) {
                pen.fillRect(x - size / 2.0 + stripe, middle - size / 2 + stripe, length, 1);
            } else {
                pen.fillRect(x + stripe, middle - size + stripe, 1, length);
            }
        }
    }

    private void body(GraphicsContext pen, Sight.Seen row) {
        Laid laid = list.laid(row.row());
        double pitch = list.style().pitch();
        for (int line = 0; line < laid.lines().size(); line++) {
            double middle = middle(row, line);
            if (middle + pitch < 0 || middle - pitch > list.body()) {
                continue;
            }
            for (Laid.Piece piece : laid.lines().get(line)) {
                double x = list.rows().textX() + piece.x() - list.sight().x();
                if (x > list.inWidth() || x + piece.width() < list.rows().textX()) {
                    continue;
                }
                if (piece.run().match()) {
                    fill(pen, Tint.MATCH, x, middle - pitch / 2 + 1, piece.width(), pitch - 2);
                }
                text(pen, piece, x, middle);
            }
        }
    }

    // As far as it is seen: of a long line most is not.
    private void text(GraphicsContext pen, Laid.Piece piece, double x, double y) {
        String text = piece.run().text();
        double advance = piece.width() / Math.max(1, text.length());
        int from = x >= list.rows().textX()
                ? 0
                : (int) Math.max(0, Math.floor((list.rows().textX() - x) / advance) - 2);
        int to = (int) Math.min(text.length(), Math.ceil((list.inWidth() - x) / advance) + 2);
        boolean narrow = text.length() > 200 && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (narrow && from < to) {
            text(pen, piece.run().with(text.substring(from, to)), x + from * advance, y);
        } else {
            text(pen, piece.run(), x, y);
        }
    }

    private void text(GraphicsContext pen, Run run, double x, double y) {
        if (run.tint() != tint) {
            ink(pen, run.tint());
        }
        if (run.strong() != strong) {
            strong = run.strong();
            pen.setFont(font(strong));
        }
        pen.fillText(run.text(), x, y);
    }
}
