package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What AWS denied once is not offered again. */
class DenialsTest {
    private final Gate gate = new Gate(List.of("*"));
    private final Denials denials = new Denials(new Faults(), gate::denied);

    @Test
    void aCommandThatNeedsADeniedActionIsRefusedFromThenOn() {
        denials.explain(failure("AccessDenied", "User: x is not authorized to perform: s3:PutObject on resource: y"));
        assertThat(gate.refusal(command("s3:PutObject")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("s3:PutObject"));
        assertThat(gate.refusal(command("s3:DeleteObject"))).isEmpty();
    }

    @Test
    void aDenialOfOneFunctionLeavesTheOthers() {
        denials.explain(failure(
                "AccessDeniedException",
                "User: x is not authorized to perform: lambda:InvokeFunction on resource:"
                        + " arn:aws:lambda:eu-west-1:402112345678:function:nightly-report because no identity-based"
                        + " policy allows the lambda:InvokeFunction action"));
        Command invoke = command("lambda:InvokeFunction");
        assertThat(gate.about(it -> it.isAbout("function:nightly-report")).refusal(invoke))
                .isPresent();
        assertThat(gate.about(it -> it.isAbout("function:orders-api")).refusal(invoke))
                .isEmpty();
    }

    @Test
    void otherFailuresDenyNothing() {
        denials.explain(failure("SlowDown", "not authorized to perform: s3:PutObject"));
        assertThat(gate.refusal(command("s3:PutObject"))).isEmpty();
    }

    private static S3Exception failure(String code, String text) {
        return (S3Exception) S3Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(text)
                        .build())
                .statusCode(403)
                .build();
    }

    private static Command command(String action) {
        return new Command(
                "deploy", "site", "Deploy", "fth-upload", Optional.empty(), true, List.of(new Needs(action, "y")));
    }
}
