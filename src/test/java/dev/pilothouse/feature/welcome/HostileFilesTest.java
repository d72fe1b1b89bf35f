package dev.pilothouse.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twenty workspace files of somebody who means ill, beside the known one: each is refused, or shows what it is up to. */
class HostileFilesTest {
    @TempDir
    private Path profile;

    private Shelf shelf;
    private Workspace known;

    @BeforeEach
    void keepTheGoodOne() throws URISyntaxException {
        shelf = new Shelf(profile, new WorkspaceFile(Sections.installed()));
        known = shelf.look(file("known.json"));
        shelf.keep(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        01-account-swapped | account
        02-user-pool-swapped | signIn.userPool
        03-app-client-swapped | signIn.client
        04-identity-pool-swapped | signIn.identityPool
        05-endpoint-on-loopback-added | endpoint
        20-user-pool-in-another-region | signIn.userPool
        """)
    void whatSendsPasswordsOrCallsElsewhereStandsOutOnTop(String name, String member) throws URISyntaxException {
        Arrival arrival = look(name);
        assertThat(arrival.grave()).isTrue();
        assertThat(arrival.differences().getFirst().member()).isEqualTo(member);
        assertThat(arrival.differences().getFirst().matters()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12-bucket-and-address-swapped | sections.site.address | https://shop.acme.example | https://shop.acme.example.evil.example
        12-bucket-and-address-swapped | sections.site.bucket | acme-shop-site | acme-shop-sites
        14-role-with-every-action | roles.acme-operator | s3:GetObject, s3:PutObject | *
        """)
    void otherChangesAreShownAsTheyAre(String name, String member, String before, String after)
            throws URISyntaxException {
        Arrival arrival = look(name);
        assertThat(arrival.grave()).isFalse();
        assertThat(arrival.differences()).contains(new Difference(member, before, after, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        08-production-called-development | It has the same resources as “Acme Shop” (production), but calls them development.
        09-name-with-a-cyrillic-letter | The name mixes letters of Cyrillic and Latin: it is written ⟦U+0410⟧cme Shop.
        10-name-with-a-zero | Its name looks like “Acme Shop” (production), which you have: here it is written Acme Sh0p.
        14-role-with-every-action | The role acme-operator is listed with every action.
        20-user-pool-in-another-region | The user pool is in us-east-1, the application in eu-west-1.
        """)
    void whatIsOddIsSaid(String name, String warning) throws URISyntaxException {
        assertThat(look(name).warnings()).contains(warning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        06-endpoint-elsewhere | “endpoint” has to be an address on this computer
        07-endpoint-behind-userinfo | “endpoint” has to be an address on this computer
        11-name-with-a-direction-mark | “name” has to be
        13-address-behind-userinfo | “sections.site.address” has to be
        15-unknown-member | “onOpen” is not known here
        16-access-key-inside | holds an AWS access key
        17-member-twice | this is not JSON
        18-nested-without-end | this is not JSON
        19-newer-format | written by a newer Pilothouse (format 2)
        """)
    void theRestIsRefusedInWords(String name, String words) {
        Refused refused = catchThrowableOfType(Refused.class, () -> look(name));
        assertThat(refused.fault().what()).contains(name).contains(words);
    }

    @Test
    void lookingTakesNothingAndAllTwentyAreCovered() throws IOException, URISyntaxException {
        List<Path> all;
        try (Stream<Path> files = Files.list(file("hostile"))) {
            all = files.toList();
        }
        assertThat(all).hasSize(20);
        for (Path file : all) {
            String name = file.getFileName().toString().replace(".json", "");
            try {
                Arrival arrival = look(name);
                assertThat(arrival.grave()
                                || !arrival.warnings().isEmpty()
                                || !arrival.differences().isEmpty())
                        .as(name)
                        .isTrue();
            } catch (Refused refused) {
                assertThat(refused.fault().next()).isNotBlank();
            }
        }
        assertThat(shelf.workspaces()).containsExactly(known);
    }

    private Arrival look(String name) throws URISyntaxException {
        return Arrival.of(shelf.look(file("hostile/" + name + ".json")), shelf.workspaces());
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(HostileFilesTest.class.getResource("/workspaces/" + name).toURI());
    }
}
