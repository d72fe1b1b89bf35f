package dev.pilothouse.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.model.SimpleViewOnlyStyledModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/** The paragraphs of one page while they are set, and where in them links and words stand. Screen thread only. */
final class Sheet {
    private final SimpleViewOnlyStyledModel model = new SimpleViewOnlyStyledModel();
    private final List<StringBuilder> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Begins a paragraph. */
    void paragraph(StyleAttributeMap style) {
        if (!lines.isEmpty()) {
            model.nl();
        }
        lines.add(new StringBuilder());
        model.addSegment("");
        model.setParagraphAttributes(style);
    }

    /** A paragraph that is a control of its own. */
    void region(Supplier<Region> region, String spoken) {
        lines.add(new StringBuilder(spoken));
        model.addParagraph(region);
    }

    /** The same, which leads somewhere as a whole. */
    void region(Supplier<Region> region, String spoken, String target) {
        region(region, spoken);
        links.add(new Link(lines.size() - 1, 0, spoken.length(), target));
    }

    void text(String text, String... styles) {
        lines.getLast().append(text);
        model.addWithStyleNames(text, styles);
    }

    void link(String text, String target) {
        int from = lines.getLast().length();
        text(text, "prose-link");
        links.add(new Link(lines.size() - 1, from, from + text.length(), target));
    }

    SimpleViewOnlyStyledModel model() {
        return model;
    }

    List<Link> links() {
        return links;
    }

    /** The text of each paragraph. */
    List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
