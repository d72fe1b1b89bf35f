package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.hosts.HostFiles;
import java.util.List;

/**
 * What else was seen while a build was read.
 *
 * @param hosts what it has for other hosts
 * @param routed whether a script of it changes the address by itself, as an application with paths of its own does
 * @param mislabelled files that a rule calls compressed and that are not, by path
 */
public record Traits(HostFiles hosts, boolean routed, List<String> mislabelled) {
    /** Nothing. */
    public static final Traits NONE = new Traits(HostFiles.NONE, false, List.of());

    public Traits {
        mislabelled = List.copyOf(mislabelled);
    }
}
