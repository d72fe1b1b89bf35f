package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

class ModelTest {
    private final Model s3 = new Model(S3Client.class);

    @ParameterizedTest
    @ValueSource(
            classes = {
                S3Client.class,
                CloudFrontClient.class,
                CognitoIdentityProviderClient.class,
                CognitoIdentityClient.class,
                StsClient.class
            })
    void theSdksInternalBindingIsStillThere(Class<?> client) {
        assertThat(new Model(client).operations())
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertThat(operation.name()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /                |                          |                     | ListBuckets
        GET    | /b               |                          |                     | ListObjects
        GET    | /b/              | list-type=2&prefix=a     |                     | ListObjectsV2
        GET    | /b               | uploads                  |                     | ListMultipartUploads
        GET    | /b               | tagging=                 |                     | GetBucketTagging
        GET    | /b               | website                  |                     | GetBucketWebsite
        HEAD   | /b               |                          |                     | HeadBucket
        PUT    | /b               |                          |                     | CreateBucket
        PUT    | /b               | policy                   |                     | PutBucketPolicy
        DELETE | /b               |                          |                     | DeleteBucket
        POST   | /b               | delete                   |                     | DeleteObjects
        GET    | /b/k             |                          |                     | GetObject
        GET    | /b/k/            | x-id=GetObject           |                     | GetObject
        GET    | /b//k            |                          |                     | GetObject
        GET    | /b/k             | tagging                  |                     | GetObjectTagging
        GET    | /b/k             | uploadId=1               |                     | ListParts
        GET    | /b/k             | analytics                |                     | GetObject
        HEAD   | /b/k             |                          |                     | HeadObject
        PUT    | /b/k             |                          |                     | PutObject
        PUT    | /b/k             | x-id=PutObject           | x-amz-copy-source=/ | CopyObject
        PUT    | /b/k             | partNumber=1&uploadId=2  |                     | UploadPart
        PUT    | /b/k             | partNumber=1&uploadId=2  | x-amz-copy-source=/ | UploadPartCopy
        PUT    | /b/k             | tagging                  |                     | PutObjectTagging
        POST   | /b/k             | uploads                  |                     | CreateMultipartUpload
        POST   | /b/k             | uploadId=1               |                     | CompleteMultipartUpload
        DELETE | /b/k             |                          |                     | DeleteObject
        DELETE | /b/k             | uploadId=1               |                     | AbortMultipartUpload
        """)
    void theMostSpecificOperationIsMeant(String method, String path, String query, String header, String operation) {
        assertThat(s3.matching(request(method, path, query == null ? "" : query, header), path))
                .hasValueSatisfying(
                        match -> assertThat(match.operation().name()).isEqualTo(operation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /b/a%20b        | a b
        /b/a+b          | a+b
        /b/a%2Bb        | a+b
        /b/a%252Bb      | a%2Bb
        /b/100%25       | 100%
        /b/stra%C3%9Fe  | straße
        /b/a/b//c/      | a/b//c/
        /b//a           | /a
        /b/a%2Fb        | a/b
        /b/a%0Ab        | "a\nb"
        """)
    void aKeyIsDecodedOnce(String path, String key) {
        assertThat(s3.matching(request("GET", path, "", null), path)
                        .orElseThrow()
                        .labels())
                .isEqualTo(Map.of("Bucket", "b", "Key", key.replace("\\n", "\n")));
    }

    @Test
    void aTargetMustBeTheServicesOwn() {
        Model users = new Model(CognitoIdentityProviderClient.class);
        assertThat(users.called("AWSCognitoIdentityProviderService.InitiateAuth"))
                .isPresent();
        assertThat(users.called("AWSCognitoIdentityService.InitiateAuth")).isEmpty();
        assertThat(users.called("AWSCognitoIdentityProviderService.NoSuchThing"))
                .isEmpty();
    }

    @Test
    void anActionIsFoundThoughTheSdkWritesItOtherwise() {
        assertThat(new Model(StsClient.class).called("AssumeRoleWithSAML")).isPresent();
        assertThat(new Model(StsClient.class).called("AssumeRoleWithSaml")).isEmpty();
    }

    private static Request request(String method, String path, String query, String header) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (header != null) {
            headers.put(header.split("=")[0], List.of(header.split("=")[1]));
        }
        return new Request(
                method, path, query, QueryString.parse(query), headers, java.io.InputStream.nullInputStream());
    }
}
