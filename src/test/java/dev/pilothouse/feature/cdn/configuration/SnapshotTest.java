package dev.pilothouse.feature.cdn.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void settingsThatCameWentOrDifferAreChanges() {
        Snapshot before = new Snapshot(NOON, Map.of("Distribution", Map.of("same", "1", "gone", "2", "other", "3")));
        Snapshot now = new Snapshot(NOON, Map.of("Distribution", Map.of("same", "1", "new", "2", "other", "4")));
        assertThat(before.changes(now))
                .containsExactlyInAnyOrder(
                        new Change("Distribution", "gone", Optional.of("2"), Optional.empty()),
                        new Change("Distribution", "new", Optional.empty(), Optional.of("2")),
                        new Change("Distribution", "other", Optional.of("3"), Optional.of("4")));
    }

    @Test
    void aDocumentThatWasNotReadIsNoChangeAndIsKeptForTheNextTime() {
        Snapshot before = new Snapshot(NOON, Map.of("Distribution", Map.of("a", "1"), "Tags", Map.of("b", "2")));
        Snapshot blind = new Snapshot(NOON.plusSeconds(60), Map.of("Distribution", Map.of("a", "1")));
        assertThat(before.changes(blind)).isEmpty();
        Snapshot kept = blind.after(before);
        assertThat(kept.at()).isEqualTo(blind.at());
        assertThat(kept.documents()).containsEntry("Tags", Map.of("b", "2"));
    }
}
