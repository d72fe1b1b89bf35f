package dev.pilothouse.playground;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The policies under {@code assets/iam}, filled in for the Acme Shop: whoever signs in there has what an administrator hands out. */
public final class ShippedPolicies {
    private static final Map<String, String> FILES =
            Map.of("acme-operator", "operator", "acme-support", "support-edit");

    private ShippedPolicies() {}

    /** Puts them in the place of the sandbox's own, which allow more. */
    static void holdIn(Sandbox sandbox) {
        for (Person person : AcmeShop.people()) {
            if (FILES.containsKey(person.role())) {
                sandbox.world().keys().role(person.roleArn(), filledIn(FILES.get(person.role())));
            }
        }
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
