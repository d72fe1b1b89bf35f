package dev.pilothouse.aws;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Somebody signed in, in one role: immutable; signing in again makes a new one.
 *
 * @param person the e-mail or name shown
 * @param role the role's name, without its path
 * @param account the account that answered, twelve digits
 * @param region of the workspace
 * @param credentials renewed by themselves
 * @param endpoint an emulator on loopback; empty for AWS itself
 */
public record Session(
        String person,
        String role,
        String account,
        String region,
        AwsCredentialsProvider credentials,
        Optional<URI> endpoint) {
    /** Nobody, with keys that open nothing, at the workspace's emulator; calls nobody. */
    public static Session ofNobody(Workspace workspace) {
        URI emulator = workspace.endpoint().orElseThrow();
        return new Session(
                Text.tr("nobody"),
                Text.tr("dummy keys"),
                workspace.account(),
                workspace.region(),
                Issued.dummy(emulator, workspace.account()),
                workspace.endpoint());
    }

    /** The same, in a role of that name. */
    public Session as(String roleName) {
        return new Session(person, roleName, account, region, credentials, endpoint);
    }
}
