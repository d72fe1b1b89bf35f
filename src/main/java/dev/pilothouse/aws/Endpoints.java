package dev.pilothouse.aws;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.regions.ServiceMetadataAdvancedOption;
import software.amazon.awssdk.regions.ServicePartitionMetadata;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Where the services of one workspace are: computed here, never taken from the environment, a profile or a property. */
final class Endpoints {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private final Region region;
    private final Optional<URI> emulator;

    /** @param emulator where all services are, on loopback; empty for AWS itself */
    Endpoints(String region, Optional<URI> emulator) {
        this.region = Region.of(region);
        this.emulator = emulator;
        emulator.ifPresent(Endpoints::requireLoopback);
    }

    /** @param service the SDK's client interface, such as {@code S3Client.class} */
    Endpoint of(Class<?> service) {
        ServiceMetadata metadata = metadata(service);
        Region served = metadata.servicePartitions().stream()
                .filter(candidate -> candidate.partition().id().equals(partition()))
                .findFirst()
                .flatMap(ServicePartitionMetadata::globalRegion)
                .orElse(region);
        URI aws = URI.create("https://" + metadata.endpointFor(served));
        return new Endpoint(emulator.orElse(aws), metadata.signingRegion(served));
    }

    /** The same service where CloudFront is run from: us-east-1, or its like in another partition. */
    Endpoint ofTheEdge(Class<?> service) {
        return new Endpoints(of(CloudFrontClient.class).region().id(), emulator).of(service);
    }

    boolean emulated() {
        return emulator.isPresent();
    }

    private String partition() {
        return PartitionMetadata.of(region).id();
    }

    private static ServiceMetadata metadata(Class<?> service) {
        try {
            String id = (String) service.getField("SERVICE_METADATA_ID").get(null);
            return ServiceMetadata.of(id)
                    .reconfigure(settings -> settings.profileFile(
                                    () -> ProfileFile.aggregator().build())
                            .putAdvancedOption(
                                    ServiceMetadataAdvancedOption.DEFAULT_S3_US_EAST_1_REGIONAL_ENDPOINT, "regional"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(service + " is not an SDK client interface", e);
        }
    }

    private static void requireLoopback(URI emulator) {
        boolean http = "http".equals(emulator.getScheme()) || "https".equals(emulator.getScheme());
        if (!http || emulator.getHost() == null || !LOOPBACK.contains(emulator.getHost())) {
            throw Refused.notDone(
                    Text.tr("The workspace's endpoint “{0}” is not on this computer.", emulator),
                    Text.tr("An endpoint is for an emulator on 127.0.0.1; leave it out to use AWS itself."));
        }
    }
}
