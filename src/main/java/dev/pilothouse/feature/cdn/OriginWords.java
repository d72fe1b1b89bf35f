package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.core.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Origins in words. */
final class OriginWords {
    private OriginWords() {}

    /** {@code acme-shop-site (S3, access control)}, {@code k3x9ab12cd / prod (API Gateway)}. */
    static String of(Distribution distribution, String origin) {
        return distribution.origins().stream()
                .filter(it -> it.id().equals(origin))
                .findFirst()
                .map(it -> words(distribution, it))
                .orElse(origin);
    }

    private static String words(Distribution distribution, Origin origin) {
        return switch (origin) {
            case Origin.Bucket bucket ->
                bucket.controlled()
                        ? Text.tr("{0} (S3, access control)", named(bucket.name(), bucket.path()))
                        : Text.tr("{0} (S3, open to all)", named(bucket.name(), bucket.path()));
            case Origin.Server server -> server(server);
            case Origin.Private hidden -> Text.tr("{0} (private network)", hidden.domain());
            case Origin.Group group -> group(distribution, group.members());
        };
    }

    private static String server(Origin.Server it) {
        String host = it.base().getRawAuthority();
        String first = host.substring(0, host.indexOf('.') < 0 ? host.length() : host.indexOf('.'));
        return switch (it.kind()) {
            case API -> Text.tr("{0} (API Gateway)", named(first, it.path()));
            case FUNCTION -> Text.tr("{0} (Lambda function URL)", named(first, it.path()));
            case WEBSITE -> Text.tr("{0} (S3 website)", named(host, it.path()));
            case LOAD_BALANCER -> Text.tr("{0} (load balancer)", named(first, it.path()));
            case INSTANCE -> Text.tr("{0} (custom origin, EC2)", named(host, it.path()));
            case CUSTOM -> Text.tr("{0} (custom origin)", named(host, it.path()));
        };
    }

    private static String group(Distribution distribution, List<String> members) {
        return members.stream()
                .map(member -> of(distribution, member))
                .collect(Collectors.joining(Text.tr(", and where it fails ")));
    }

    private static String named(String name, String path) {
        return path.isEmpty() ? name : name + " / " + path.substring(1);
    }
}
