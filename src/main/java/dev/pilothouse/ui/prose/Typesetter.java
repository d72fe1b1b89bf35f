package dev.pilothouse.ui.prose;

import dev.pilothouse.ui.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Sets a page of Markdown into paragraphs. What it does not know it refuses, so that a page never loses words. */
final class Typesetter {
    private static final double STEP = 20;
    private final Sheet sheet = new Sheet();
    private final Function<String, Optional<javafx.scene.image.Image>> pictures;

    private Typesetter(Function<String, Optional<javafx.scene.image.Image>> pictures) {
        this.pictures = pictures;
    }

    /** @param pictures by where they lie, as it is written */
    static Sheet set(String markdown, Function<String, Optional<javafx.scene.image.Image>> pictures) {
        Typesetter setter = new Typesetter(pictures);
        Markdown.children(Markdown.parse(markdown)).forEach(block -> setter.block(block, 0));
        return setter.sheet;
    }

    private void block(Node block, double indent) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph, indent);
            case BulletList list -> list(list, "•", indent);
            case OrderedList list -> list(list, "", indent);
            case FencedCodeBlock code -> code(code.getLiteral(), indent);
            case IndentedCodeBlock code -> code(code.getLiteral(), indent);
            case BlockQuote quote -> Markdown.children(quote).forEach(child -> block(child, indent + STEP));
            case TableBlock table -> sheet.region(() -> table(table), Markdown.plain(table));
            case ThematicBreak line -> sheet.paragraph(space(indent, 6, 6));
            default ->
                throw new IllegalArgumentException(
                        "a manual has no " + block.getClass().getSimpleName());
        }
    }

    private void heading(Heading heading) {
        boolean first = heading.getLevel() == 1;
        sheet.paragraph(space(0, first ? 0 : 14, first ? 8 : 4));
        inline(heading, "prose-h" + Math.min(heading.getLevel(), 3));
    }

    private void paragraph(Paragraph paragraph, double indent) {
        if (paragraph.getFirstChild() instanceof Image picture && picture.getNext() == null) {
            pictures.apply(picture.getDestination())
                    .ifPresent(image -> sheet.region(
                            () -> new Picture(image, Markdown.plain(picture)),
                            Markdown.plain(picture),
                            picture.getDestination()));
            return;
        }
        sheet.paragraph(space(indent, 0, 8));
        inline(paragraph, "prose-text");
    }

    private void list(Node list, String bullet, double indent) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item : Markdown.children(list).toList()) {
            String mark = bullet.isEmpty() ? number++ + "." : bullet;
            boolean begun = false;
            for (Node block : Markdown.children(item).toList()) {
                if (!begun && block instanceof Paragraph words) {
                    boolean last = item.getNext() == null && block.getNext() == null;
                    sheet.paragraph(StyleAttributeMap.builder()
                            .merge(space(indent + STEP, 0, last ? 8 : 4))
                            .setBullet(mark)
                            .build());
                    inline(words, "prose-text");
                } else {
                    block(block, indent + STEP);
                }
                begun = true;
            }
        }
    }

    private void code(String literal, double indent) {
        List<String> lines = literal.stripTrailing().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            sheet.paragraph(space(indent + STEP, at == 0 ? 2 : 0, at == lines.size() - 1 ? 10 : 0));
            sheet.text(lines.get(at), "prose-code");
        }
    }

    private void inline(Node block, String style) {
        Markdown.children(block).forEach(node -> {
            switch (node) {
                case Text text -> sheet.text(text.getLiteral(), style);
                case Code code -> sheet.text(code.getLiteral(), "prose-code");
                case SoftLineBreak line -> sheet.text(" ", style);
                case HardLineBreak line -> sheet.text(" ", style);
                case StrongEmphasis strong -> inline(strong, "prose-strong");
                case Emphasis emphasis -> inline(emphasis, "prose-emphasis");
                case org.commonmark.node.Link link -> sheet.link(Markdown.plain(link), link.getDestination());
                default ->
                    throw new IllegalArgumentException(
                            "a manual has no " + node.getClass().getSimpleName());
            }
        });
    }

    private static Region table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("prose-table");
        List<List<Node>> rows = new ArrayList<>();
        Markdown.children(table)
                .flatMap(Markdown::children)
                .forEach(row -> rows.add(Markdown.children(row).toList()));
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(columns == 2 ? (column == 0 ? 34 : 66) : 100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                grid.add(
                        Labels.wrapped(Markdown.plain(rows.get(row).get(column)), row == 0 ? "strong" : "cell"),
                        column,
                        row);
            }
        }
        StackPane whole = new StackPane(grid);
        whole.setPadding(new Insets(2, 0, 12, 0));
        return whole;
    }

    private static StyleAttributeMap space(double left, double above, double below) {
        return StyleAttributeMap.builder()
                .setSpaceLeft(left)
                .setSpaceAbove(above)
                .setSpaceBelow(below)
                .build();
    }
}
