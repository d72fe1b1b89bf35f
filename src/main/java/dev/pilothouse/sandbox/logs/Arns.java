package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.wire.World;

/**
 * The names by which groups and streams are known to IAM and in answers.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html">Resources</a>
 */
record Arns(World world) {
    private static final String STREAM = ":log-stream:";

    /** Without the star that policies end with. */
    String group(String name) {
        return "arn:aws:logs:" + world.region() + ":" + world.account() + ":log-group:" + name;
    }

    String stream(String group, String stream) {
        return group(group) + STREAM + stream;
    }

    /** What IAM compares where no single stream is meant; takes a group's name or ARN, or null. */
    String asked(String nameOrArn) {
        return group(nameOrArn == null ? "" : name(nameOrArn)) + STREAM;
    }

    /** A group's name, be it given as such or as its ARN. */
    String name(String nameOrArn) {
        String prefix = group("");
        if (!nameOrArn.startsWith(prefix)) {
            return nameOrArn;
        }
        String name = nameOrArn.substring(prefix.length());
        return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
    }
}
