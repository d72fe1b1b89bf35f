package dev.pilothouse.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

class EdgeEndpointTest {
    @ParameterizedTest
    @CsvSource({
        "eu-west-1, us-east-1, https://monitoring.us-east-1.amazonaws.com",
        "us-east-1, us-east-1, https://monitoring.us-east-1.amazonaws.com",
        "cn-north-1, cn-northwest-1, https://monitoring.cn-northwest-1.amazonaws.com.cn"
    })
    void whatBelongsToCloudFrontIsAskedWhereItIsRunFrom(String session, String region, URI address) {
        Endpoint endpoint = new Endpoints(session, Optional.empty()).ofTheEdge(CloudWatchClient.class);
        assertThat(endpoint).isEqualTo(new Endpoint(address, Region.of(region)));
    }
}
