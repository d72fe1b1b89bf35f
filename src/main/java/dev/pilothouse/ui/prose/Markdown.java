package dev.pilothouse.ui.prose;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark reads it, with GitHub's tables. Thread-safe. */
public final class Markdown {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The text of the first heading. */
    public static Optional<String> title(String markdown) {
        return children(parse(markdown))
                .filter(Heading.class::isInstance)
                .findFirst()
                .map(Markdown::plain);
    }

    /** Where all links lead, in order, as they are written. */
    public static List<String> links(String markdown) {
        Stream.Builder<String> found = Stream.builder();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Link link) {
                found.add(link.getDestination());
                super.visit(link);
            }
        });
        return found.build().toList();
    }

    /** Where all pictures lie, in order, as they are written. */
    public static List<String> pictures(String markdown) {
        Stream.Builder<String> found = Stream.builder();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                found.add(picture.getDestination());
                super.visit(picture);
            }
        });
        return found.build().toList();
    }

    /** Everything between backquotes within a line. */
    public static List<String> codes(String markdown) {
        Stream.Builder<String> found = Stream.builder();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                found.add(code.getLiteral());
            }
        });
        return found.build().toList();
    }

    /** All words, without the signs of Markdown. */
    public static String plain(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    static Stream<Node> children(Node node) {
        Consumer<Consumer<? super Node>> each = sink -> {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                sink.accept(child);
            }
        };
        return Stream.of(each).mapMulti((one, sink) -> one.accept(sink));
    }
}
