package dev.pilothouse.core.workspace;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All sections that a workspace may have. Thread-safe. */
public record Sections(List<Section> all) {
    public Sections {
        all = List.copyOf(all);
    }

    /** Those of the features that are installed. */
    public static Sections installed() {
        return new Sections(ServiceLoader.load(Section.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The trees by name; a section that nobody knows is refused, as is one that does not fit. */
    Map<String, JsonNode> read(StrictJson sections) {
        sections.only(all.stream().map(Section::name).toArray(String[]::new));
        Map<String, JsonNode> trees = new TreeMap<>();
        for (Section section : all) {
            sections.optionalObject(section.name()).ifPresent(kept -> {
                section.check(kept);
                trees.put(section.name(), kept.tree());
            });
        }
        return trees;
    }
}
