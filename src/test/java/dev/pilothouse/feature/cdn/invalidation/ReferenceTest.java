package dev.pilothouse.feature.cdn.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00.123456Z");

    @Test
    void theSameWishHasTheSameReferenceAndAnotherOneAnother() {
        String reference = Reference.of("ada@acme.example", AT, List.of("/a", "/b"));
        assertThat(Reference.of("ada@acme.example", AT, List.of("/a", "/b"))).isEqualTo(reference);
        assertThat(Reference.of("ada@acme.example", AT, List.of("/a/b"))).isNotEqualTo(reference);
        assertThat(Reference.of("ada@acme.example", AT.plusSeconds(1), List.of("/a", "/b")))
                .isNotEqualTo(reference);
        assertThat(Reference.of("x".repeat(300), AT, List.of("/a")).length()).isLessThanOrEqualTo(128);
    }

    @Test
    void aReferenceTellsWhereAnInvalidationCameFrom() {
        String ours = Reference.of("ada@acme.example", AT, List.of("/a"));
        assertThat(Reference.origin(ours)).isEqualTo("ada");
        assertThat(Reference.origin(new Order(ours, List.of()).reference(1))).isEqualTo("ada");
        assertThat(Reference.origin("20261125-9f31-" + "0".repeat(64))).isEqualTo("release 20261125-9f31");
        assertThat(Reference.origin("12 9f31-" + "0".repeat(64))).isEqualTo("release 12");
        assertThat(Reference.origin("preview 9f31-" + "0".repeat(64))).isEqualTo("a preview");
        assertThat(Reference.origin("cli-1700000000-123456")).isEqualTo("AWS command line");
        assertThat(Reference.origin("1700000000000")).isEqualTo("elsewhere");
    }
}
