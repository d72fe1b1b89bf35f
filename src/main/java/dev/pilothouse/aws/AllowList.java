package dev.pilothouse.aws;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.net.URI;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Refuses, before a byte is sent, a request to any host but the service's own. */
record AllowList(Endpoint endpoint) implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        URI target = context.httpRequest().getUri();
        if (!endpoint.covers(target)) {
            throw Refused.notDone(
                    Text.tr(
                            "Something on this computer tried to send a request for {0} to {1}.",
                            endpoint.uri().getHost(), target.getHost()),
                    Text.tr("Nothing was sent. Look for AWS endpoint settings on this computer."));
        }
    }
}
