package dev.pilothouse.sandbox;

import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.wire.Service;
import java.util.List;

/** The one list of the pretend services. */
final class Services {
    private Services() {}

    static List<Service> of(World world) {
        S3Service s3 = new S3Service(world);
        return List.of(s3, new CloudFrontService(world, s3));
    }
}
