package dev.pilothouse.aws;

import dev.pilothouse.aws.network.Network;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The way of those few requests that the SDK makes by itself while it looks for keys: to IAM Identity Center, and to STS for a
 * web identity or another role. It takes nobody's client for them, but makes one with the service that a system property names
 * (AWS SDK for Java, "Configure HTTP clients"): this one, so that they go by the same proxy and trust the same authorities as all
 * others.
 */
public final class KeysHttp implements SdkHttpService {
    /** As the SDK makes it, by its name. */
    public KeysHttp() {}

    /** From here on the SDK's own requests go this way; before keys are looked for. */
    public static void use() {
        System.setProperty(SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(), KeysHttp.class.getName());
    }

    @Override
    public SdkHttpClient.Builder<Own> createHttpClientBuilder() {
        return new Own();
    }

    /** Makes clients as a session has them, whatever the SDK would have taken. */
    public static final class Own implements SdkHttpClient.Builder<Own> {
        private Own() {}

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new Wire(false, TimeLimits.USUAL, Network.ofSystem()).client(TimeLimits.USUAL.read());
        }
    }
}
