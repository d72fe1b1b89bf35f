package dev.pilothouse.feature.site.check;

import dev.pilothouse.core.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that have no place on a public site, whatever is in them. Thread-safe. */
public final class ForbiddenNames {
    private static final Pattern VERSION_CONTROL = Pattern.compile("\\.(git|svn|hg|bzr)");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\.env.*");
    private static final Pattern CREDENTIALS =
            Pattern.compile("\\.(aws|ssh|npmrc|netrc|pypirc|htpasswd|git-credentials|docker)");
    private static final Pattern KEYS =
            Pattern.compile(".*\\.(pem|p12|pfx|key|jks|keystore|ppk)|id_(rsa|dsa|ecdsa|ed25519).*");
    private static final Pattern INFRASTRUCTURE = Pattern.compile("\\.terraform.*|.*\\.tfstate(\\..*)?|.*\\.tfvars");
    private static final Pattern PACKAGES = Pattern.compile("node_modules");
    private static final Pattern LEFTOVER = Pattern.compile("\\.ds_store|thumbs\\.db|.*\\.bak|.*~|\\..*\\.sw[op]");

    private ForbiddenNames() {}

    /**
     * What is wrong with a file's or folder's own name, in words; empty where nothing is.
     *
     * @param name without its folder
     */
    public static Optional<String> rule(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (VERSION_CONTROL.matcher(folded).matches()) {
            return Optional.of(Text.tr("version control"));
        }
        if (ENVIRONMENT.matcher(folded).matches()) {
            return Optional.of(Text.tr("environment file"));
        }
        if (CREDENTIALS.matcher(folded).matches()) {
            return Optional.of(Text.tr("credentials"));
        }
        if (KEYS.matcher(folded).matches()) {
            return Optional.of(Text.tr("private key or certificate store"));
        }
        if (INFRASTRUCTURE.matcher(folded).matches()) {
            return Optional.of(Text.tr("Terraform's state"));
        }
        if (PACKAGES.matcher(folded).matches()) {
            return Optional.of(Text.tr("packages the build was made with"));
        }
        return LEFTOVER.matcher(folded).matches() ? Optional.of(Text.tr("left over by a program")) : Optional.empty();
    }
}
