package dev.pilothouse.feature.functions;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import java.util.List;
import java.util.stream.Stream;

/** What the Functions pane takes of AWS beside what its commands need. */
final class FunctionsNeeds {
    private static final List<Needs> SHOWING = Needs.all(
            Text.tr("the functions"),
            "lambda:ListFunctions",
            "lambda:GetFunctionConfiguration",
            "lambda:ListTags",
            "lambda:GetFunctionConcurrency",
            "lambda:GetProvisionedConcurrencyConfig",
            "lambda:ListProvisionedConcurrencyConfigs",
            "lambda:ListFunctionEventInvokeConfigs",
            "lambda:ListEventSourceMappings",
            "lambda:GetPolicy",
            "lambda:ListAliases",
            "lambda:ListVersionsByFunction",
            "cloudwatch:GetMetricData");

    private static final List<Needs> LINES = Needs.all(
            Text.tr("the functions’ log groups"),
            "logs:FilterLogEvents",
            "logs:DescribeLogStreams",
            "logs:GetLogEvents",
            "xray:BatchGetTraces");

    private static final List<Needs> EVENTS = Needs.all(
            Text.tr("the registry of test events"),
            "schemas:DescribeSchema",
            "schemas:ListSchemaVersions",
            "schemas:DeleteSchema",
            "schemas:DeleteSchemaVersion");

    private static final List<Needs> BACK =
            Needs.all(Text.tr("the functions"), "lambda:GetAlias", "lambda:DeleteAlias", "lambda:DeleteFunction");

    static final List<Needs> ALL =
            Stream.of(SHOWING, LINES, EVENTS, BACK).flatMap(List::stream).toList();

    private FunctionsNeeds() {}
}
