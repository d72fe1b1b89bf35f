package dev.pilothouse.core.journal;

import dev.pilothouse.core.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What a change that ended came to, as far as only its answer tells.
 *
 * @param words in a sentence; may be empty
 * @param paths what was changed, where it is not what was announced
 * @param after SHA-256 of what is there now, in hex
 * @param requestId AWS's, for its support
 * @param outcome done, as long as nothing else is said
 */
public record Effect(
        String words, List<String> paths, Optional<String> after, Optional<String> requestId, Outcome outcome) {
    /** Nothing more than what was announced. */
    public static final Effect AS_ANNOUNCED =
            new Effect("", List.of(), Optional.empty(), Optional.empty(), Outcome.DONE);

    public Effect {
        paths = List.copyOf(paths);
    }

    /** Told in a sentence. */
    public static Effect of(String words) {
        return new Effect(words, List.of(), Optional.empty(), Optional.empty(), Outcome.DONE);
    }

    public Effect on(List<String> changed) {
        return new Effect(words, changed, after, requestId, outcome);
    }

    public Effect leaving(Optional<String> hash) {
        return new Effect(words, paths, hash, requestId, outcome);
    }

    public Effect by(String request) {
        return new Effect(words, paths, after, Optional.of(request).filter(id -> !id.isEmpty()), outcome);
    }

    /** What became of a change of many parts, where it is not all done although nothing was thrown. */
    public Effect outcome(Outcome became) {
        return new Effect(words, paths, after, requestId, became);
    }
}
