package dev.pilothouse.aws.network;

import dev.pilothouse.aws.Issued;
import dev.pilothouse.aws.signin.MachineSignIn;
import dev.pilothouse.core.Refused;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** A process that looks for keys which have to be fetched: with a web identity by its environment, with SSO by a profile. */
final class KeysOfElsewhere {
    private KeysOfElsewhere() {}

    public static void main(String[] profile) {
        look(MachineSignIn.keys(System.getenv(), Optional.empty()));
        look(MachineSignIn.keys(System.getenv(), Optional.of(profile[0])));
    }

    // What the server of the test answers are no keys.
    private static void look(Issued keys) {
        try {
            keys.resolveCredentials();
        } catch (SdkException | Refused | NullPointerException e) {
            System.out.println(e);
        }
    }
}
