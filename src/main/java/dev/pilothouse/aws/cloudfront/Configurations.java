package dev.pilothouse.aws.cloudfront;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.work.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Reads all that is set of a distribution: one request, and one for each thing that it names. Blocking; thread-safe. */
public final class Configurations {
    private static final int AT_ONCE = 8;
    private final AwsClients clients;

    public Configurations(AwsClients clients) {
        this.clients = clients;
    }

    /** Each part that can’t be read fails alone and says why in its {@link Related.Finding}; only the distribution itself is needed. */
    public Configuration read(String id) throws InterruptedException {
        CacheTags tags = new CacheTags();
        var distribution = clients.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.READ)
                .getDistribution(request -> request.id(id).overrideConfiguration(tags::listen))
                .distribution();
        Document document = tags.in(Document.of(distribution.distributionConfig()));
        RelatedReader reader = new RelatedReader(clients, distribution.arn());
        List<Wanted> wanted = wanted(document);
        Queue<Related> found = new ConcurrentLinkedQueue<>();
        Parallel.<Wanted, RuntimeException>each(
                AT_ONCE, wanted, it -> found.add(new Related(it.kind(), it.id(), reader.read(it.kind(), it.id()))));
        List<Related> ordered = new ArrayList<>(found);
        ordered.sort((one, other) -> Integer.compare(
                wanted.indexOf(new Wanted(one.kind(), one.id())),
                wanted.indexOf(new Wanted(other.kind(), other.id()))));
        return new Configuration(
                distribution.id(),
                distribution.arn(),
                distribution.domainName(),
                distribution.lastModifiedTime(),
                document,
                ordered);
    }

    private record Wanted(Related.Kind kind, String id) {}

    private static List<Wanted> wanted(Document document) {
        List<Wanted> wanted = new ArrayList<>();
        add(wanted, Related.Kind.ACCESS_CONTROL, document.values(".OriginAccessControlId"));
        add(wanted, Related.Kind.CACHE_POLICY, document.values(".CachePolicyId"));
        add(wanted, Related.Kind.ORIGIN_REQUEST_POLICY, document.values(".OriginRequestPolicyId"));
        add(wanted, Related.Kind.RESPONSE_HEADERS_POLICY, document.values(".ResponseHeadersPolicyId"));
        List<String> functions = document.values(".FunctionARN");
        add(wanted, Related.Kind.FUNCTION, functions);
        add(wanted, Related.Kind.DRAFT, functions);
        add(wanted, Related.Kind.REALTIME_LOG, document.values(".RealtimeLogConfigArn"));
        add(wanted, Related.Kind.CERTIFICATE, document.values("ViewerCertificate.ACMCertificateArn"));
        add(wanted, Related.Kind.DELIVERIES, List.of(""));
        add(wanted, Related.Kind.TAGS, List.of(""));
        return wanted;
    }

    private static void add(List<Wanted> wanted, Related.Kind kind, List<String> ids) {
        ids.forEach(id -> wanted.add(new Wanted(kind, id)));
    }
}
