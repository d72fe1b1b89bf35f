package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An event as one of AWS's services makes it, to begin with (Lambda Developer Guide, "Integrating other services"). */
public enum Template {
    EMPTY("", Text.tr("Empty")),
    API_GATEWAY_V2("api-gateway-v2", Text.tr("API Gateway, HTTP API (2.0)")),
    API_GATEWAY_V1("api-gateway-v1", Text.tr("API Gateway, REST API (1.0)")),
    S3("s3-put", Text.tr("S3, object created")),
    DYNAMODB("dynamodb-stream", Text.tr("DynamoDB stream")),
    SQS("sqs", Text.tr("SQS message")),
    SNS("sns", Text.tr("SNS notification")),
    EVENTBRIDGE("eventbridge", Text.tr("EventBridge event")),
    SCHEDULE("eventbridge-schedule", Text.tr("EventBridge schedule")),
    PRE_SIGN_UP("cognito-pre-sign-up", Text.tr("Cognito, before sign-up")),
    POST_CONFIRMATION("cognito-post-confirmation", Text.tr("Cognito, after confirmation")),
    PRE_TOKEN("cognito-pre-token", Text.tr("Cognito, before a token"));

    private final String file;
    private final String title;

    Template(String file, String title) {
        this.file = file;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As JSON, in the workspace's account and region. */
    public String event(Workspace workspace) {
        if (file.isEmpty()) {
            return "{}";
        }
        try (InputStream in = Template.class.getResourceAsStream(file + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$REGION", workspace.region())
                    .replace("$ACCOUNT", workspace.account())
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
