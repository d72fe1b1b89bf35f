package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Looks every half minute when the credentials end; looking renews those that are about to. Screen thread only. */
final class Renewal implements AutoCloseable {
    private static final Duration PACE = Duration.seconds(30);
    private final Scope scope;
    private final AwsCredentialsProvider credentials;
    private final ObjectProperty<Load<Optional<Instant>>> end = new SimpleObjectProperty<>(Load.idle());
    private final Timeline pace = new Timeline(new KeyFrame(PACE, event -> look()));

    Renewal(Scope scope, AwsCredentialsProvider credentials) {
        this.scope = scope;
        this.credentials = credentials;
        pace.setCycleCount(Animation.INDEFINITE);
        pace.play();
        look();
    }

    /** When the credentials end; empty for those that don't. */
    ReadOnlyObjectProperty<Load<Optional<Instant>>> end() {
        return end;
    }

    @Override
    public void close() {
        pace.stop();
        scope.close();
    }

    private void look() {
        scope.load(
                Text.tr("Look when the credentials end"),
                end,
                progress -> credentials.resolveCredentials().expirationTime());
    }
}
