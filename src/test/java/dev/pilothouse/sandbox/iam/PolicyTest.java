package dev.pilothouse.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final String OPERATOR = "arn:aws:sts::402112345678:assumed-role/operator/session";
    private static final long SEED = Long.getLong("seed", 20261123);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what the policy names       | what is asked                             | decision
        s3:PutObject                  | s3:PutObject                              | ALLOWED
        S3:putobject                  | s3:PutObject                              | ALLOWED
        s3:Put*                       | s3:PutObjectTagging                       | ALLOWED
        s3:Get?bject                  | s3:GetObject                              | ALLOWED
        *                             | cloudfront:CreateInvalidation             | ALLOWED
        s3:PutObject                  | s3:PutObjectAcl                           | SILENT
        s3:*                          | cloudfront:CreateInvalidation             | SILENT
        """)
    void actionsHaveNoCaseAndTakeWildcards(String named, String asked, Decision expected) {
        Policy policy = policy("\"Effect\":\"Allow\",\"Action\":\"" + named + "\",\"Resource\":\"*\"");
        assertThat(policy.decide(ask(asked, "anything", Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        arn:aws:s3:::site/*           | arn:aws:s3:::site/a/b.html                | ALLOWED
        arn:aws:s3:::site             | arn:aws:s3:::site                         | ALLOWED
        arn:aws:s3:::site/*           | arn:aws:s3:::site                         | SILENT
        arn:aws:s3:::SITE/*           | arn:aws:s3:::site/a                       | SILENT
        arn:aws:s3:::site-??/a        | arn:aws:s3:::site-eu/a                    | ALLOWED
        arn:aws:s3:::site-??/a        | arn:aws:s3:::site-euw/a                   | SILENT
        """)
    void resourcesHaveCaseAndTakeWildcards(String named, String asked, Decision expected) {
        Policy policy = policy("\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"" + named + "\"");
        assertThat(policy.decide(ask("s3:GetObject", asked, Map.of()))).isEqualTo(expected);
    }

    @Test
    void whatIsExceptedIsNotAllowed() {
        Policy policy =
                policy("\"Effect\":\"Allow\",\"NotAction\":\"iam:*\",\"NotResource\":\"arn:aws:s3:::secret/*\"");
        assertThat(policy.decide(ask("s3:GetObject", "arn:aws:s3:::site/a", Map.of())))
                .isEqualTo(Decision.ALLOWED);
        assertThat(policy.decide(ask("iam:PassRole", "arn:aws:s3:::site/a", Map.of())))
                .isEqualTo(Decision.SILENT);
        assertThat(policy.decide(ask("s3:GetObject", "arn:aws:s3:::secret/a", Map.of())))
                .isEqualTo(Decision.SILENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # operator                     | key       | wanted   | allow    | deny
        StringEquals                   | k         | value    | ALLOWED  | DENIED
        stringequals                   | k         | value    | SILENT   | DENIED
        StringEquals                   | K         | value    | ALLOWED  | DENIED
        StringEquals                   | k         | other    | SILENT   | SILENT
        StringEquals                   | missing   | value    | SILENT   | SILENT
        StringEqualsIfExists           | missing   | value    | ALLOWED  | DENIED
        StringEqualsIgnoreCase         | k         | VALUE    | ALLOWED  | DENIED
        StringNotEquals                | k         | value    | SILENT   | SILENT
        StringNotEquals                | k         | other    | ALLOWED  | DENIED
        StringNotEquals                | missing   | value    | ALLOWED  | DENIED
        StringLike                     | k         | val*     | ALLOWED  | DENIED
        StringNotLike                  | k         | val*     | SILENT   | SILENT
        ForAnyValue:StringLike         | k         | v?lue    | ALLOWED  | DENIED
        ForAllValues:StringLike        | missing   | v?lue    | ALLOWED  | DENIED
        ArnLike                        | arn       | arn:aws:s3:::si* | ALLOWED | DENIED
        ArnLike                        | arn       | arn:*            | SILENT  | SILENT
        ArnNotLike                     | arn       | arn:aws:s3:::si* | SILENT  | SILENT
        Bool                           | flag      | true     | ALLOWED  | DENIED
        Bool                           | flag      | false    | SILENT   | SILENT
        Null                           | missing   | true     | ALLOWED  | DENIED
        Null                           | k         | true     | SILENT   | SILENT
        Null                           | k         | false    | ALLOWED  | DENIED
        NumericLessThanEquals          | n         | 10       | ALLOWED  | DENIED
        NumericLessThan                | n         | 10       | SILENT   | SILENT
        NumericGreaterThan             | n         | 9.5      | ALLOWED  | DENIED
        NumericEquals                  | n         | ten      | SILENT   | DENIED
        DateLessThan                   | date      | 2030-01-01T00:00:00Z | ALLOWED | DENIED
        DateGreaterThan                | date      | 2030-01-01T00:00:00Z | SILENT  | SILENT
        StringEquals                   | k         | ${itself} | ALLOWED | DENIED
        StringNotEquals                | k         | ${nobody} | SILENT  | DENIED
        BoolNot                        | flag      | false    | SILENT   | DENIED
        Foo:StringEquals               | k         | value    | SILENT   | DENIED
        IpAddress                      | k         | 0.0.0.0/0 | SILENT  | DENIED
        """)
    void aConditionThatIsNotUnderstoodNeverAllowsAndAlwaysDenies(
            String operator, String key, String wanted, Decision allow, Decision deny) {
        Map<String, String> context = Map.of(
                "k",
                "value",
                "itself",
                "value",
                "arn",
                "arn:aws:s3:::site",
                "flag",
                "true",
                "n",
                "10",
                "date",
                "2026-11-23T00:00:00Z");
        String rest = "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"" + operator + "\":{\"" + key + "\":\""
                + wanted + "\"}}";
        Ask ask = ask("s3:GetObject", "*", context);
        assertThat(policy("\"Effect\":\"Allow\"," + rest).decide(ask)).isEqualTo(allow);
        assertThat(policy("\"Effect\":\"Deny\"," + rest).decide(ask)).isEqualTo(deny);
    }

    @Test
    void allConditionsMustHoldAndAnyOfTheirValues() {
        Policy policy = policy("\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                + "{\"StringEquals\":{\"a\":[\"1\",\"2\"],\"b\":\"3\"}}");
        assertThat(policy.decide(ask("x:Y", "*", Map.of("a", "2", "b", "3")))).isEqualTo(Decision.ALLOWED);
        assertThat(policy.decide(ask("x:Y", "*", Map.of("a", "2", "b", "4")))).isEqualTo(Decision.SILENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "*"                                                           | true  | true
        {"AWS":"*"}                                                   | true  | true
        {"AWS":"402112345678"}                                        | true  | false
        {"AWS":"arn:aws:iam::402112345678:root"}                      | true  | false
        {"AWS":["arn:aws:iam::402112345678:role/operator"]}           | true  | false
        {"AWS":"arn:aws:iam::402112345678:role/other"}                | false | false
        {"AWS":"arn:aws:iam::999999999999:root"}                      | false | false
        {"Service":"cloudfront.amazonaws.com"}                        | false | false
        {"CanonicalUser":"402112345678"}                              | false | false
        """)
    void principalsAreEverybodyAccountsRolesAndTheirSessions(String principal, boolean operator, boolean nobody) {
        Policy policy = Policy.ofResource("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":\"*\",\"Resource\":\"*\"}}");
        assertThat(policy.decide(new Ask(OPERATOR, "s3:GetObject", "a", Map.of())) == Decision.ALLOWED)
                .isEqualTo(operator);
        assertThat(policy.decide(new Ask("", "s3:GetObject", "a", Map.of())) == Decision.ALLOWED)
                .isEqualTo(nobody);
    }

    @Test
    void aServiceIsAPrincipalOfItsOwn() {
        Policy policy = Policy.ofResource("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"cloudfront.amazonaws.com\"},\"Action\":\"*\",\"Resource\":\"*\"}}");
        assertThat(policy.decide(new Ask("cloudfront.amazonaws.com", "s3:GetObject", "a", Map.of())))
                .isEqualTo(Decision.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "no json",
                "{}",
                "{\"Statement\":{}}",
                "{\"Statement\":{\"Effect\":\"allow\",\"Action\":\"*\",\"Resource\":\"*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\"}}",
                "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\"}}"
            })
    void whatIsNoPolicyIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.parse(json));
    }

    @Test
    void aPolicyOfAResourceNamesPrincipals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Policy.ofResource("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}"))
                .withMessage("Missing required field Principal");
    }

    @Test
    void anExplicitDenyWinsWhateverElseIsAllowed() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            StringBuilder statements = new StringBuilder();
            int deny = random.nextInt(4);
            for (int n = 0; n < 4; n++) {
                statements
                        .append(n == 0 ? "" : ",")
                        .append("{\"Effect\":\"")
                        .append(n == deny ? "Deny" : "Allow")
                        .append("\",\"Action\":\"s3:*\",\"Resource\":\"")
                        .append(random.nextBoolean() || n == deny ? "*" : "arn:aws:s3:::site/" + n)
                        .append("\"}");
            }
            Ask ask = ask("s3:GetObject", "arn:aws:s3:::site/" + random.nextInt(4), Map.of());
            assertThat(Policy.parse("{\"Statement\":[" + statements + "]}").decide(ask))
                    .as("seed %s: %s", SEED, statements)
                    .isEqualTo(Decision.DENIED);
        }
    }

    private static Policy policy(String statement) {
        return Policy.parse("{\"Version\":\"2012-10-17\",\"Statement\":[{" + statement + "}]}");
    }

    private static Ask ask(String action, String resource, Map<String, String> context) {
        return new Ask(OPERATOR, action, resource, context);
    }
}
