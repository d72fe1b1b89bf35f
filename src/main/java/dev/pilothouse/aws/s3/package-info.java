/** What is asked of S3 so often that the SDK's client is too dear for it. */
package dev.pilothouse.aws.s3;
