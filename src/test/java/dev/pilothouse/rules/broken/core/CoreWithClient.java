package dev.pilothouse.rules.broken.core;

import dev.pilothouse.rules.broken.aws.Wire;
import software.amazon.awssdk.services.s3.S3Client;

record CoreWithClient(Wire wire, S3Client client) {}
