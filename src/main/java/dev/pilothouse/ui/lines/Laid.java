package dev.pilothouse.ui.lines;

import dev.pilothouse.ui.paint.Advances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row laid out: its text in lines that fit.
 *
 * @param lines each in pieces
 * @param width of the widest line, in pixels
 */
record Laid(LineRow row, List<List<Piece>> lines, double width) {
    /** @param x from where the text begins, in pixels */
    record Piece(Run run, double x, double width) {}

    /** Nobody sees more of a line that is not wrapped; where it is, it ends here too. */
    private static final int MOST_LINES = 4000;

    /** What lies farther apart has a tab between it, in pixels. */
    private static final double GAP = 0.5;

    static Laid of(LineRow row, Advances advances, double room) {
        Wrapping wrapping = new Wrapping(advances, room);
        row.body().forEach(wrapping::line);
        return new Laid(row, wrapping.lines, wrapping.widest);
    }

    private static final class Wrapping {
        private final Advances advances;
        private final double room;
        private final double even;
        private final List<List<Piece>> lines = new ArrayList<>();
        private List<Piece> line = new ArrayList<>();
        private double x;
        private double widest;

        Wrapping(Advances advances, double room) {
            this.advances = advances;
            this.room = room;
            this.even = advances.even().orElse(0);
        }

        void line(List<Run> runs) {
            for (Run run : runs) {
                if (even > 0 && isPlain(run.text())) {
                    evenly(run);
                } else {
                    run(run);
                }
            }
            end();
        }

        private void end() {
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
            widest = Math.max(widest, x);
            line = new ArrayList<>();
            x = 0;
        }

        // Behind the last word, unless that would leave most of a line empty.
        private void wrap() {
            List<Piece> kept = new ArrayList<>(line);
            List<Piece> carried = new ArrayList<>();
            double cut = x;
            while (!kept.isEmpty() && !endsWord(kept.getLast(), cut)) {
                Piece last = kept.removeLast();
                int blank = last.run().text().lastIndexOf(' ') + 1;
                if (blank > 0) {
                    kept.add(part(last, last.run().text().substring(0, blank), 0));
                }
                carried.addFirst(part(last, last.run().text().substring(blank), last.width()));
                cut = carried.getFirst().x();
            }
            if (!kept.isEmpty() && cut > room / 3) {
                double over = x - cut;
                double begin = cut;
                line = kept;
                x = cut;
                end();
                carried.forEach(piece -> line.add(new Piece(piece.run(), piece.x() - begin, piece.width())));
                x = over;
            } else {
                end();
            }
        }

        private static boolean endsWord(Piece piece, double end) {
            return piece.run().text().endsWith(" ") || end > piece.x() + piece.width() + GAP;
        }

        /** @param end where it ends within the piece, in pixels; 0: where its text does from the beginning */
        private Piece part(Piece piece, String text, double end) {
            double width = advances.width(text, Double.MAX_VALUE);
            return new Piece(piece.run().with(text), end == 0 ? piece.x() : piece.x() + end - width, width);
        }

        private static boolean isPlain(String text) {
            for (int at = 0; at < text.length(); at++) {
                char it = text.charAt(at);
                if (it < ' ' || it >= 0x7F) {
                    return false;
                }
            }
            return true;
        }

        // Where each character is as wide, what fits is counted.
        private void evenly(Run run) {
            String text = run.text();
            for (int from = 0; from < text.length(); ) {
                int left = text.length() - from;
                int fits = x + left * even <= room ? left : (int) Math.max(0, (room - x) / even);
                int to = from + (fits == 0 && x == 0 ? 1 : fits);
                double start = x;
                x += (to - from) * even;
                piece(run, text.substring(from, to), start);
                if (to < text.length()) {
                    wrap();
                }
                from = to;
            }
        }

        private void run(Run run) {
            String text = run.text();
            int from = 0;
            double start = x;
            for (int at = 0; at < text.length(); ) {
                int point = text.codePointAt(at);
                while (x > 0 && x + width(point) > room) {
                    piece(run, text.substring(from, at), start);
                    wrap();
                    from = at;
                    start = x;
                }
                double width = width(point);
                if (point == '\t') {
                    piece(run, text.substring(from, at), start);
                    from = at + 1;
                    start = x + width;
                }
                x += width;
                at += Character.charCount(point);
            }
            piece(run, text.substring(from), start);
        }

        private double width(int point) {
            return point == '\t' ? tab() : advances.of(point);
        }

        private double tab() {
            double eight = 4 * advances.of(' ');
            return eight - x % eight;
        }

        private void piece(Run run, String text, double from) {
            if (!text.isEmpty()) {
                line.add(new Piece(run.with(text), from, x - from));
            }
        }
    }

    /** The piece at a point of the text. */
    Optional<Piece> at(double pointX, int index) {
        return index < 0 || index >= lines.size()
                ? Optional.empty()
                : lines.get(index).stream()
                        .filter(piece -> pointX >= piece.x() && pointX < piece.x() + piece.width())
                        .findFirst();
    }
}
