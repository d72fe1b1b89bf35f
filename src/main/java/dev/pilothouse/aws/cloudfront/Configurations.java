package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.work.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/**
 * Reads all that is set of a distribution: one request, and one for each thing that it names, service by service. Blocking;
 * thread-safe.
 */
public final class Configurations {
    private static final int AT_ONCE = 8;
    private final AwsClients clients;

    public Configurations(AwsClients clients) {
        this.clients = clients;
    }

    /** The distribution itself; what it names is awaited. */
    public Configuration begin(String id) {
        CacheTags tags = new CacheTags();
        var distribution = clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ)
                .getDistribution(request -> request.id(id).overrideConfiguration(tags::listen))
                .distribution();
        Document document = tags.in(Document.of(distribution.distributionConfig()));
        return new Configuration(
                distribution.id(),
                distribution.arn(),
                distribution.domainName(),
                distribution.lastModifiedTime(),
                document,
                named(document));
    }

    /** What a service tells of what a distribution names. Each part that can’t be read says why in its {@link Related.Finding}. */
    public List<Related> find(Configuration begun, Related.Service from) throws InterruptedException {
        RelatedReader reader = new RelatedReader(clients, begun.arn());
        List<Related> wanted = begun.related().stream()
                .filter(it -> it.kind().service() == from)
                .toList();
        Queue<Related> found = new ConcurrentLinkedQueue<>();
        Parallel.<Related, RuntimeException>each(
                AT_ONCE, wanted, it -> found.add(new Related(it.kind(), it.id(), reader.read(it.kind(), it.id()))));
        return List.copyOf(found);
    }

    private static List<Related> named(Document document) {
        List<Related> named = new ArrayList<>();
        add(named, Related.Kind.ACCESS_CONTROL, document.values(".OriginAccessControlId"));
        add(named, Related.Kind.CACHE_POLICY, document.values(".CachePolicyId"));
        add(named, Related.Kind.ORIGIN_REQUEST_POLICY, document.values(".OriginRequestPolicyId"));
        add(named, Related.Kind.RESPONSE_HEADERS_POLICY, document.values(".ResponseHeadersPolicyId"));
        List<String> functions = document.values(".FunctionARN");
        add(named, Related.Kind.FUNCTION, functions);
        add(named, Related.Kind.DRAFT, functions);
        add(named, Related.Kind.REALTIME_LOG, document.values(".RealtimeLogConfigArn"));
        add(named, Related.Kind.CERTIFICATE, document.values("ViewerCertificate.ACMCertificateArn"));
        add(named, Related.Kind.DELIVERIES, List.of(""));
        add(named, Related.Kind.TAGS, List.of(""));
        return named;
    }

    private static void add(List<Related> named, Related.Kind kind, List<String> ids) {
        ids.forEach(id -> named.add(new Related(kind, id, new Related.Finding.Awaited())));
    }
}
