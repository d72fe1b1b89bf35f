package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Real keys never go to an emulator, whatever brought them here. */
class OwnKeysTest {
    private static final URI HERE = URI.create("http://127.0.0.1:4566");
    private static final URI THERE = URI.create("http://127.0.0.1:4567");
    private static final AwsCredentialsProvider OF_A_PROFILE =
            () -> AwsBasicCredentials.create("AKIDEXAMPLE", "secret");

    @Test
    void anEmulatorGetsOnlyWhatItIssuedItself() {
        refused(OF_A_PROFILE, Optional.of(HERE));
        refused(new Issued(OF_A_PROFILE, Optional.empty()), Optional.of(HERE));
        refused(new Issued(OF_A_PROFILE, Optional.of(THERE)), Optional.of(HERE));
        refused(new Issued(OF_A_PROFILE, Optional.of(HERE)), Optional.empty());
        taken(new Issued(OF_A_PROFILE, Optional.of(HERE)), Optional.of(HERE));
        taken(OF_A_PROFILE, Optional.empty());
    }

    @Test
    void nobodysKeysOpenNothingAndNameTheAccount() {
        Workspace workspace = new Workspace(
                "Acme Shop",
                Environment.DEVELOPMENT,
                "402112345678",
                "eu-west-1",
                new Workspace.SignIn("eu-west-1_Ab12Cd34E", "client", "eu-west-1:0f1e"),
                Optional.of(HERE),
                Map.of(),
                Map.of());
        Session nobody = Session.ofNobody(workspace);
        assertThat(nobody.credentials().resolveCredentials().accessKeyId()).isEqualTo("402112345678");
        taken(nobody.credentials(), nobody.endpoint());
    }

    @Test
    void theProgramItselfHoldsNoKeysInHand() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(
                        StaticCredentialsProvider.class,
                        "create",
                        software.amazon.awssdk.auth.credentials.AwsCredentials.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.pilothouse"));
    }

    private static void refused(AwsCredentialsProvider keys, Optional<URI> endpoint) {
        assertThatThrownBy(() -> open(keys, endpoint))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("did not come from");
    }

    private static void taken(AwsCredentialsProvider keys, Optional<URI> endpoint) {
        assertThatCode(() -> open(keys, endpoint)).doesNotThrowAnyException();
    }

    private static void open(AwsCredentialsProvider keys, Optional<URI> endpoint) {
        new AwsClients(new Session("ada", "operator", "402112345678", "eu-west-1", keys, endpoint), call -> {}).close();
    }
}
