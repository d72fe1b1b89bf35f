package dev.pilothouse.aws.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.cloudfront.Related.Finding;
import dev.pilothouse.aws.cloudfront.Related.Kind;
import dev.pilothouse.sandbox.cloudfront.FolderIndex;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;

class ConfigurationsTest {
    private static final String ARN =
            "arn:aws:cloudfront::" + AcmeShop.ACCOUNT + ":distribution/" + AcmeShop.DISTRIBUTION;

    @Test
    void allThatIsSetIsReadWithWhatItNames() throws Exception {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            acme.sandbox
                    .service(LogsService.class)
                    .deliver(
                            "d1",
                            "shop-access",
                            ARN,
                            "arn:aws:logs:us-east-1:402112345678:delivery-destination:visits");
            acme.sandbox.service(LogsService.class).deliver("d2", "other", ARN + "X", "arn:aws:s3:::elsewhere");
            Configuration read = whole(acme);

            assertThat(read.document().lines())
                    .containsEntry("Aliases", "shop.acme.example, www.shop.acme.example")
                    .containsEntry("Origins", "site, api, legacy")
                    .containsEntry("Origins[api].CustomOriginConfig.HTTPSPort", "443")
                    .containsEntry("CacheBehaviors", "/api/*, /legacy/*")
                    .containsEntry("DefaultCacheBehavior.FunctionAssociations", "viewer-request")
                    .containsEntry("CustomErrorResponses[404].ResponsePagePath", "/404.html")
                    .containsEntry("Restrictions.GeoRestriction.RestrictionType", "none")
                    .doesNotContainKeys("WebACLId", "Origins[site].OriginPath", "Origins.Quantity");
            assertThat(found(read, Kind.ORIGIN_REQUEST_POLICY, "b689b0a8-53d0-40ab-baf2-68738e2966ac")
                            .value("Name"))
                    .contains("Managed-AllViewerExceptHostHeader");
            assertThat(found(read, Kind.ACCESS_CONTROL, "E1AZ2BY3CX4DW5").value("SigningBehavior"))
                    .contains("always");
            String function = FolderIndex.arn(AcmeShop.ACCOUNT);
            assertThat(found(read, Kind.FUNCTION, function).lines())
                    .containsEntry("Status", "ASSOCIATED")
                    .containsEntry("FunctionMetadata.Stage", "LIVE")
                    .containsKey("ETag");
            assertThat(found(read, Kind.DRAFT, function).value("FunctionMetadata.Stage"))
                    .contains("DEVELOPMENT");
            assertThat(found(read, Kind.TAGS, "").lines()).containsEntry("Items[application].Value", "acme-shop");
            assertThat(found(read, Kind.DELIVERIES, "").lines())
                    .containsEntry(
                            "Deliveries[d1].deliveryDestinationArn",
                            "arn:aws:logs:us-east-1:402112345678:delivery-destination:visits")
                    .noneSatisfy((path, value) -> assertThat(path).contains("d2"));
        }
    }

    @Test
    void whatMayNotBeReadNamesTheActionAndTheRestIsThere() throws Exception {
        try (AcmeEdge acme = AcmeEdge.without(
                "cloudfront:DescribeFunction", "cloudfront:GetOriginAccessControl", "logs:DescribeDeliverySources")) {
            Configuration read = whole(acme);
            assertThat(read.found(Kind.FUNCTION, FolderIndex.arn(AcmeShop.ACCOUNT)))
                    .contains(new Finding.Denied("cloudfront:DescribeFunction"));
            assertThat(read.found(Kind.ACCESS_CONTROL, "E1AZ2BY3CX4DW5"))
                    .contains(new Finding.Denied("cloudfront:GetOriginAccessControl"));
            assertThat(read.found(Kind.DELIVERIES, "")).contains(new Finding.Denied("logs:DescribeDeliverySources"));
            assertThat(read.found(Kind.TAGS, "")).containsInstanceOf(Finding.Found.class);
        }
    }

    @Test
    void eachPartThatFailsFailsAloneAndInWords() throws Exception {
        try (AcmeEdge acme = AcmeEdge.asOperator()) {
            Set<String> failing = Set.of("DescribeCertificate", "DescribeDeliverySources", "GetCachePolicy");
            acme.sandbox
                    .faults()
                    .when((n, name) -> failing.contains(name), new Fault.Fail(400, "ValidationException", "Not today"));
            Configuration read = whole(acme);
            Map<Kind, Class<?>> found = new EnumMap<>(Kind.class);
            read.related().forEach(it -> found.put(it.kind(), it.finding().getClass()));
            assertThat(found)
                    .containsEntry(Kind.CERTIFICATE, Finding.Failed.class)
                    .containsEntry(Kind.DELIVERIES, Finding.Failed.class)
                    .containsEntry(Kind.CACHE_POLICY, Finding.Failed.class)
                    .containsEntry(Kind.FUNCTION, Finding.Found.class)
                    .containsEntry(Kind.TAGS, Finding.Found.class);
            Finding.Failed failed =
                    (Finding.Failed) read.found(Kind.DELIVERIES, "").orElseThrow();
            assertThat(failed.fault().technical().message()).contains("Not today");
        }
    }

    @Test
    void aSecretHeaderIsKnownOnlyByItsHash() {
        Document one = Document.of(withHeader("open sesame"));
        Document other = Document.of(withHeader("let me in"));
        assertThat(one.lines().toString()).doesNotContain("sesame").contains(Document.SECRET);
        assertThat(one).isNotEqualTo(other).isEqualTo(Document.of(withHeader("open sesame")));
    }

    private static Configuration whole(AcmeEdge acme) throws InterruptedException {
        Configurations configurations = new Configurations(acme.clients);
        Configuration read = configurations.begin(AcmeShop.DISTRIBUTION);
        assertThat(read.related()).allMatch(it -> it.finding() instanceof Finding.Awaited);
        for (Related.Service service : Related.Service.values()) {
            read = read.with(configurations.find(read, service));
        }
        return read;
    }

    private static DistributionConfig withHeader(String value) {
        Origin origin = Origin.builder()
                .id("o")
                .customHeaders(it -> it.quantity(1)
                        .items(OriginCustomHeader.builder()
                                .headerName("x-shared")
                                .headerValue(value)
                                .build()))
                .build();
        return DistributionConfig.builder()
                .origins(it -> it.quantity(1).items(origin))
                .build();
    }

    private static Document found(Configuration read, Kind kind, String id) {
        return ((Finding.Found) read.found(kind, id).orElseThrow()).document();
    }
}
