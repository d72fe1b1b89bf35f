package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Checkout;
import dev.pilothouse.feature.site.build.GitFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a preview may be called: it stands in its address, so it is what a host's name may be. */
public final class PreviewName {
    private static final int LONGEST = 63;
    private static final Pattern FITS = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private PreviewName() {}

    /** Whether a preview may be called so. */
    static boolean fits(String name) {
        return FITS.matcher(name).matches();
    }

    /** What a name has to be. */
    static String words() {
        return Text.tr("A preview’s name has small letters, digits and hyphens, at most 63, such as new-checkout.");
    }

    static String required(String name) {
        if (!fits(name)) {
            throw Refused.notDone(Text.tr("“{0}” can’t be a preview’s name.", name), words());
        }
        return name;
    }

    /** A name for a build: of the branch that it lies in, else of its folder or .zip. */
    public static String of(Path origin) {
        Optional<String> branch = GitFolder.of(origin).flatMap(Checkout::branch);
        Path file = origin.toAbsolutePath().normalize().getFileName();
        return fitted(branch.orElseGet(() -> file == null ? "" : file.toString().replaceFirst("(?i)\\.zip$", "")));
    }

    private static String fitted(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "preview" : name;
    }
}
