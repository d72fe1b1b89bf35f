package dev.pilothouse.rules.broken.feature.alpha;

import javafx.beans.property.StringProperty;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

record AlphaGateway(StringProperty shown) {
    static String code(AwsServiceException failure) {
        return failure.awsErrorDetails().errorCode();
    }
}
