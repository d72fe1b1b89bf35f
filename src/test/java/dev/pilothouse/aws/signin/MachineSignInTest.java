package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.Issued;
import dev.pilothouse.core.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys from profiles as AWS's own tools write them; nothing is sent. */
class MachineSignInTest {
    private static final String CONFIG = """
        [profile ci]
        aws_access_key_id=AKIDEXAMPLE
        aws_secret_access_key=example

        [profile people]
        sso_session=acme
        sso_account_id=402112345678
        sso_role_name=deployer

        [sso-session acme]
        sso_region=eu-west-1
        sso_start_url=https://acme.awsapps.example/start
        sso_registration_scopes=sso:account:access
        """;

    @TempDir
    Path home;

    @BeforeEach
    void point() throws Exception {
        System.setProperty(
                "aws.configFile",
                Files.writeString(home.resolve("config"), CONFIG).toString());
        System.setProperty("aws.sharedCredentialsFile", home.resolve("none").toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void aProfileGivesItsKeys() {
        assertThat(keys("ci").resolveCredentials().accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThatThrownBy(() -> keys("none"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no AWS profile “none” on this computer.");
    }

    @Test
    void aProfileThatSignsInWithSsoSaysHowToSignIn() {
        Issued keys = keys("people");
        assertThatThrownBy(keys::resolveCredentials).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault().what()).startsWith("The AWS profile “people” takes its keys from a sign-in");
            assertThat(refused.fault().next()).endsWith("aws sso login --profile people");
            assertThat(refused.getCause()).hasMessageNotContaining("must be on the class path");
        });
    }

    private static Issued keys(String profile) {
        return MachineSignIn.keys(Map.of(), Optional.of(profile));
    }
}
