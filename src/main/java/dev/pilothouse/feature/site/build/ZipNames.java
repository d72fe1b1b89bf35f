package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.util.Arrays;
import java.util.Set;

/** The names in a .zip as paths of a site. */
final class ZipNames {
    private static final Set<String> LEADING_OUT = Set.of("", ".", "..");

    private ZipNames() {}

    /**
     * The path, without a slash at the end; a name that leads out of the .zip refuses all of it, as nobody makes one by
     * accident. Some Windows programs write backslashes.
     */
    static String path(String name) {
        String path = name.replace('\\', '/');
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (path.matches("[A-Za-z]:.*") || Arrays.stream(path.split("/", -1)).anyMatch(LEADING_OUT::contains)) {
            throw Refused.notDone(
                    Text.tr("The .zip holds a file named “{0}”, which leads out of it.", name),
                    Text.tr("Make the .zip anew from the build."));
        }
        return path;
    }

    static boolean isText(String path) {
        return path.chars().noneMatch(Character::isISOControl) && path.indexOf('\uFFFD') < 0;
    }
}
