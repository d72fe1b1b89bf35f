package dev.pilothouse.ui.code;

import java.util.List;

/** How the lines of a language are coloured. Pure; each line stands for itself. */
@FunctionalInterface
public interface Language {
    /** JSON (RFC 8259). */
    Language JSON = JsonTokens::of;

    /** No language: no colours. */
    Language NONE = line -> List.of();

    /** The parts of a line in their order, none over another; what lies between them has no colour. */
    List<Token> tokens(String line);
}
