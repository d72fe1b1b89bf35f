package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import java.io.IOException;

/** The words for a build that was there when it was planned. */
final class Unreadable {
    private Unreadable() {}

    static Refused since(Build build, IOException cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("{0} can’t be read any more.", build.origin()),
                        Text.tr("Look whether it is still there, and plan again.")),
                cause);
    }
}
