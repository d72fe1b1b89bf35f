package dev.pilothouse.ui.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/** Colours each line by itself, and underlines where something is wrong. Lines too long for people stay plain. */
final class Colours implements SyntaxDecorator {
    /** Nobody reads more of one line, and every colour on it costs time. */
    private static final int LONGEST = 2000;

    private static final int PIECE = 500;

    private final ObservableValue<Optional<Mark>> mark;

    private final Language language;

    Colours(ObservableValue<Optional<Mark>> mark, Language language) {
        this.mark = mark;
        this.language = language;
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        String line = model.getPlainText(index);
        RichParagraph.Builder paragraph = RichParagraph.builder();
        if (line.length() > LONGEST) {
            pieces(paragraph, line);
        } else {
            coloured(paragraph, line);
        }
        mark.getValue()
                .filter(wrong -> wrong.line() == index + 1 && !line.isEmpty())
                .ifPresent(wrong -> underlined(paragraph, wrong, line.length()));
        return paragraph.build();
    }

    @Override
    public void handleChange(CodeTextModel model, TextPos start, TextPos end, int top, int lines, int bottom) {
        // Every line stands for itself: there is nothing to remember.
    }

    private void coloured(RichParagraph.Builder paragraph, String line) {
        List<Token> tokens = language.tokens(line);
        int at = 0;
        for (Token token : tokens) {
            // Each piece costs a node and its styles: what nobody sees needs none of its own.
            int from = line.substring(at, token.from()).isBlank() ? at : token.from();
            plain(paragraph, line, at, from);
            paragraph.addWithStyleNames(
                    line.substring(from, token.to()),
                    "code-" + token.kind().name().toLowerCase(Locale.ROOT));
            at = token.to();
        }
        plain(paragraph, line, at, line.length());
    }

    // The time that JavaFX takes to lay out one piece of Arabic, or of piled marks, grows with the square of its
    // length.
    private static void pieces(RichParagraph.Builder paragraph, String line) {
        int at = 0;
        for (int piece = 0; at < line.length(); piece++) {
            int end = Math.min(line.length(), at + PIECE);
            if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
                end++;
            }
            // Neighbours of one style would be joined again.
            paragraph.addWithStyleNames(line.substring(at, end), "plain", piece % 2 == 0 ? "even" : "odd");
            at = end;
        }
    }

    private static void plain(RichParagraph.Builder paragraph, String line, int from, int to) {
        if (from < to) {
            paragraph.addWithStyleNames(line.substring(from, to), "plain");
        }
    }

    private static void underlined(RichParagraph.Builder paragraph, Mark wrong, int length) {
        int from = Math.clamp(wrong.column() - 1, 0, length - 1);
        paragraph.addWavyUnderline(from, Math.min(length - from, 12), "wrong");
    }
}
