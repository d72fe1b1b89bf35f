package dev.pilothouse.playground;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The policies under {@code assets/iam}, filled in for the Acme Shop: whoever signs in there has what an administrator hands out. */
public final class ShippedPolicies {
    // The shop has no role that only reads: its administrator takes that one.
    private static final Map<String, String> FILES =
            Map.of("acme-operator", "operator", "acme-support", "support-edit", "acme-administrator", "support-read");

    private ShippedPolicies() {}

    /** Puts them in the place of the sandbox's own, which allow more. */
    static void holdIn(Sandbox sandbox) {
        for (Person person : AcmeShop.people()) {
            sandbox.world().keys().role(person.roleArn(), filledIn(FILES.get(person.role())));
        }
    }

    /** What a workspace that goes with them says of its roles. */
    static Map<String, List<String>> roles() {
        return FILES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> AllowedActions.of(filledIn(file.getValue()))));
    }

    /** The document of {@code support-read}, {@code support-edit} or {@code operator}. */
    public static String filledIn(String name) {
        try {
            return Files.readString(Path.of("assets", "iam", name + ".json"))
                    .replace("${AWS::Partition}", "aws")
                    .replace("${AWS::AccountId}", AcmeShop.ACCOUNT)
                    .replace("${AWS::Region}", AcmeShop.REGION)
                    .replace("${SiteBucket}", AcmeShop.BUCKET)
                    .replace("${DistributionId}", AcmeShop.DISTRIBUTION)
                    .replace("${ExportBucket}", AcmeShop.EXPORTS)
                    .replaceAll("\\$\\{(Table|Function|LogGroup)Prefix}", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
