package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.feature.tables.item.Item;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An item that a file holds, or some of its attributes.
 *
 * @param line where it begins, from 1
 * @param fingerprint of the item as it was exported; empty where the file says nothing of it
 */
public record Incoming(long line, Item item, Cover cover, Optional<String> fingerprint) {
    public Incoming {
        Objects.requireNonNull(item);
        Objects.requireNonNull(cover);
        Objects.requireNonNull(fingerprint);
    }

    /** What the file has a say in: an attribute that it has a say in and does not have is to go. */
    public sealed interface Cover {
        /** These attributes: the columns of a CSV. */
        record Only(Set<String> attributes) implements Cover {
            public Only {
                attributes = Set.copyOf(attributes);
            }
        }

        /** All attributes but these, whose values are masked in the file. */
        record AllBut(Set<String> masked) implements Cover {
            public AllBut {
                masked = Set.copyOf(masked);
            }
        }

        default boolean has(String attribute) {
            return switch (this) {
                case Only(Set<String> attributes) -> attributes.contains(attribute);
                case AllBut(Set<String> masked) -> !masked.contains(attribute);
            };
        }
    }
}
