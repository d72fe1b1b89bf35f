package dev.pilothouse.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which IAM actions an operation needs, written down from AWS's Service Authorization Reference (Actions, resources, and
 * condition keys for Amazon S3; for Amazon CloudFront) and from "Required permissions for Amazon S3 API operations" in the S3
 * User Guide; not from the sandbox, so that both are not wrong together.
 */
public final class IamActions {
    private static final Map<String, List<String>> S3 = Map.ofEntries(
            Map.entry("GetObject", List.of("s3:GetObject")),
            Map.entry("HeadObject", List.of("s3:GetObject")),
            Map.entry("GetObjectAttributes", List.of("s3:GetObject", "s3:GetObjectAttributes")),
            Map.entry("ListObjectsV2", List.of("s3:ListBucket")),
            Map.entry("HeadBucket", List.of("s3:ListBucket")),
            Map.entry("GetBucketLocation", List.of("s3:GetBucketLocation")),
            Map.entry("PutObject", List.of("s3:PutObject")),
            Map.entry("CopyObject", List.of("s3:GetObject", "s3:PutObject")),
            Map.entry("CreateMultipartUpload", List.of("s3:PutObject")),
            Map.entry("UploadPart", List.of("s3:PutObject")),
            Map.entry("UploadPartCopy", List.of("s3:GetObject", "s3:PutObject")),
            Map.entry("CompleteMultipartUpload", List.of("s3:PutObject")),
            Map.entry("AbortMultipartUpload", List.of("s3:AbortMultipartUpload")),
            Map.entry("ListParts", List.of("s3:ListMultipartUploadParts")),
            Map.entry("ListMultipartUploads", List.of("s3:ListBucketMultipartUploads")),
            Map.entry("DeleteObject", List.of("s3:DeleteObject")),
            Map.entry("DeleteObjects", List.of("s3:DeleteObject")));

    // CloudFront API Reference, "UpdateDistributionWithStagingConfig": it has no action of its own.
    private static final Map<String, List<String>> STAGING = Map.of(
            "UpdateDistributionWithStagingConfig",
            List.of("cloudfront:GetDistribution", "cloudfront:UpdateDistribution"));

    // CloudFront's actions are called as its operations are.
    private static final List<String> CLOUDFRONT = List.of(
            "CreateInvalidation",
            "GetInvalidation",
            "ListInvalidations",
            "GetDistribution",
            "GetDistributionConfig",
            "GetContinuousDeploymentPolicy",
            "UpdateContinuousDeploymentPolicy",
            "ListDistributions",
            "GetCachePolicy",
            "GetMonitoringSubscription",
            "GetOriginRequestPolicy",
            "GetResponseHeadersPolicy",
            "GetOriginAccessControl",
            "GetRealtimeLogConfig",
            "DescribeFunction",
            "ListTagsForResource");

    // So are those of CloudWatch Logs and of X-Ray.
    private static final List<String> LOGS = List.of(
            "DescribeLogGroups",
            "FilterLogEvents",
            "StartLiveTail",
            "StartQuery",
            "GetQueryResults",
            "StopQuery",
            "DescribeQueryDefinitions",
            "GetLogGroupFields",
            "DescribeDeliverySources",
            "DescribeDeliveries");

    private static final Map<String, List<String>> OTHERS = Map.of(
            "GetMetricData", List.of("cloudwatch:GetMetricData"),
            "DescribeCertificate", List.of("acm:DescribeCertificate"));

    private static final List<String> XRAY = List.of("BatchGetTraces");

    private IamActions() {}

    /** The actions, such as {@code s3:GetObject}; refuses an operation that nobody has written down. */
    public static List<String> of(String operation) {
        return Optional.ofNullable(S3.get(operation))
                .or(() -> Optional.ofNullable(OTHERS.get(operation)))
                .or(() -> Optional.ofNullable(STAGING.get(operation)))
                .or(() -> Optional.of("cloudfront:" + operation)
                        .filter(action -> CLOUDFRONT.contains(operation))
                        .map(List::of))
                .or(() -> Optional.of("logs:" + operation)
                        .filter(action -> LOGS.contains(operation))
                        .map(List::of))
                .or(() -> Optional.of("xray:" + operation)
                        .filter(action -> XRAY.contains(operation))
                        .map(List::of))
                .orElseThrow(() -> new AssertionError("which IAM action does " + operation + " need?"));
    }
}
