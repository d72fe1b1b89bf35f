package dev.pilothouse.aws.signin;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.net.URI;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * A user pool's id, and what follows from it.
 *
 * @param id such as {@code eu-west-1_Ab12Cd34E}
 */
record PoolId(String id) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+_[0-9a-zA-Z]+");

    PoolId {
        if (!FORM.matcher(id).matches()) {
            throw Refused.notDone(
                    Text.tr("“{0}” is not the id of a user pool.", id),
                    Text.tr("Correct the workspace; an id looks like eu-west-1_Ab12Cd34E."));
        }
    }

    String region() {
        return id.substring(0, id.indexOf('_'));
    }

    /** What SRP hashes of it. */
    String name() {
        return id.substring(id.indexOf('_') + 1);
    }

    /** The pool as an identity pool's login names it. */
    String provider() {
        Region region = Region.of(region());
        return "cognito-idp." + region + "." + PartitionMetadata.of(region).dnsSuffix() + "/" + id;
    }

    /** {@code iss} of its tokens; also under an emulator, which plays AWS. */
    String issuer() {
        return "https://" + provider();
    }

    /** @param service where Cognito is */
    URI keys(URI service) {
        return service.resolve("/" + id + "/.well-known/jwks.json");
    }
}
