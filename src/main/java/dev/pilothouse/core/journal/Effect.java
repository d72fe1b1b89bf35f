package dev.pilothouse.core.journal;

import java.util.List;
import java.util.Optional;

/**
 * What a change that was done came to, as far as only its answer tells.
 *
 * @param words in a sentence; may be empty
 * @param paths what was changed, where it is not what was announced
 * @param after SHA-256 of what is there now, in hex
 * @param requestId AWS's, for its support
 */
public record Effect(String words, List<String> paths, Optional<String> after, Optional<String> requestId) {
    /** Nothing more than what was announced. */
    public static final Effect AS_ANNOUNCED = new Effect("", List.of(), Optional.empty(), Optional.empty());

    public Effect {
        paths = List.copyOf(paths);
    }

    /** Told in a sentence. */
    public static Effect of(String words) {
        return new Effect(words, List.of(), Optional.empty(), Optional.empty());
    }

    public Effect on(List<String> changed) {
        return new Effect(words, changed, after, requestId);
    }

    public Effect leaving(Optional<String> hash) {
        return new Effect(words, paths, hash, requestId);
    }

    public Effect by(String request) {
        return new Effect(words, paths, after, Optional.of(request).filter(id -> !id.isEmpty()));
    }
}
