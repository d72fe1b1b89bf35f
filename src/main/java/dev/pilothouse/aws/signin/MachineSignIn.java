package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Issued;
import dev.pilothouse.aws.KeysHttp;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Signs a build machine in: nobody is asked, the keys are the machine's own. Blocking; calls nothing but STS. */
public final class MachineSignIn {
    private MachineSignIn() {}

    /**
     * The keys of this process, looked for as AWS's own tools look for them (AWS SDKs and Tools Reference, "Standardized
     * credential providers"): the environment, a web identity, a profile, a container, the instance. They are an emulator's
     * own where their source says so: {@code AWS_ENDPOINT_URL} beside keys in the environment, {@code endpoint_url} in the
     * profile. Sends nothing; where keys have to be fetched, with SSO, a web identity or another role, that goes as
     * {@link KeysHttp} says.
     *
     * @param profile the one profile to take them from; empty: wherever they are
     * @throws Refused where a profile is named that there isn't
     */
    public static Issued keys(Map<String, String> environment, Optional<String> profile) {
        KeysHttp.use();
        return profile.map(MachineSignIn::ofProfile)
                .orElseGet(() -> new Issued(
                        DefaultCredentialsProvider.builder().build(),
                        address(Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")))));
    }

    /**
     * A session in the role that the keys have; its person is the ARN that AWS knows them by.
     *
     * @throws Refused where there are no keys, where they belong to another place than the workspace's, or to another account
     */
    public static Session signIn(Workspace workspace, Issued keys) {
        requireOwn(workspace.endpoint(), keys.issuer());
        resolve(keys);
        Session nameless = new Session("", "", workspace.account(), workspace.region(), keys, workspace.endpoint());
        GetCallerIdentityResponse caller = caller(nameless);
        if (!caller.account().equals(workspace.account())) {
            throw Refused.notDone(
                    Text.tr(
                            "These AWS keys are of account {0}, but this workspace is for {1}.",
                            caller.account(), workspace.account()),
                    Text.tr("Nothing was changed. Take keys or a profile of the workspace’s account."));
        }
        return new Session(
                caller.arn(),
                Visit.roleName(caller.arn()),
                workspace.account(),
                workspace.region(),
                keys,
                workspace.endpoint());
    }

    private static Issued ofProfile(String name) {
        ProfileFile file = ProfileFile.defaultProfileFile();
        Profile profile = file.profile(name)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("There is no AWS profile “{0}” on this computer.", name),
                        Text.tr("Nothing was sent. Look into ~/.aws/config and ~/.aws/credentials.")));
        AwsCredentialsProvider keys = ProfileCredentialsProvider.builder()
                .profileFile(file)
                .profileName(name)
                .build();
        boolean signsIn = profile.property("sso_session").isPresent()
                || profile.property("sso_start_url").isPresent();
        return new Issued(signsIn ? () -> signedIn(name, keys) : keys, address(profile.property("endpoint_url")));
    }

    // The sign-in itself is made by AWS's own command line, in a browser.
    private static AwsCredentials signedIn(String profile, AwsCredentialsProvider keys) {
        try {
            return keys.resolveCredentials();
        } catch (SdkException | IllegalArgumentException | UncheckedIOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr(
                                    "The AWS profile “{0}” takes its keys from a sign-in with SSO, which is missing or"
                                            + " has ended.",
                                    profile),
                            Text.tr("Nothing was sent. Run: aws sso login --profile {0}", profile)),
                    e);
        }
    }

    private static Optional<URI> address(Optional<String> written) {
        return written.filter(text -> !text.isBlank()).map(text -> {
            try {
                return URI.create(text.strip().replaceAll("/+$", ""));
            } catch (IllegalArgumentException e) {
                throw new Refused(
                        Fault.notDone(
                                Text.tr("“{0}” is no address of an AWS endpoint.", text),
                                Text.tr("Nothing was sent. Set it right, or leave it out to use AWS itself.")),
                        e);
            }
        });
    }

    private static void requireOwn(Optional<URI> endpoint, Optional<URI> issuer) {
        if (endpoint.equals(issuer)) {
            return;
        }
        if (endpoint.isEmpty()) {
            throw Refused.notDone(
                    Text.tr("These AWS keys are those of {0}, and the workspace is at AWS itself.", issuer.get()),
                    Text.tr("Nothing was sent. Add --endpoint {0}, or unset AWS_ENDPOINT_URL.", issuer.get()));
        }
        throw Refused.notDone(
                Text.tr("These AWS keys did not come from {0}.", endpoint.get()),
                Text.tr(
                        "Nothing was sent: an emulator is only ever given its own keys. Where they are, say so with"
                                + " AWS_ENDPOINT_URL={0}, or with endpoint_url in the profile.",
                        endpoint.get()));
    }

    private static void resolve(Issued keys) {
        try {
            keys.resolveCredentials();
        } catch (SdkException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("No AWS keys were found that can be used."),
                            Text.tr("Nothing was sent. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a"
                                    + " profile with --profile.")),
                    e);
        }
    }

    private static GetCallerIdentityResponse caller(Session session) {
        try (AwsClients own = new AwsClients(session, call -> {})) {
            return own.get(StsClient.class, StsClient::builder, Calls.READ).getCallerIdentity();
        }
    }
}
