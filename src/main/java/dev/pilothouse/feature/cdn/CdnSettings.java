package dev.pilothouse.feature.cdn;

import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The distributions of a workspace: the one that its {@code site} section names, then those of its {@code cdn} section, which
 * may be missing. An address is where visitors find a distribution, if its own domains aren't:
 *
 * {@snippet lang = json :
 * {
 *   "distributions": [
 *     {"id": "E1DOCS2EXAMPLE", "address": "https://docs.acme.example"},
 *     {"id": "E3MEDIA4EXAMPLE"}
 *   ]
 * }
 * }
 */
public record CdnSettings(List<Named> distributions) {
    static final String SECTION = "cdn";

    public CdnSettings {
        distributions = List.copyOf(distributions);
    }

    /**
     * A distribution of the workspace.
     *
     * @param id as CloudFront gave it
     * @param address where visitors find it; empty: at its own domains
     */
    public record Named(String id, Optional<URI> address) {}

    /** Reads the workspace's sections; a {@link dev.pilothouse.core.Refused} says in words what is wrong. */
    static CdnSettings of(Workspace workspace) {
        return new CdnSection(workspace).read();
    }

    Optional<Named> find(String id) {
        return distributions.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
