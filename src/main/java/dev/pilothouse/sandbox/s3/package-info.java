/** The pretend S3: buckets, objects, conditions, listings, multipart uploads, tags, policies and websites. */
package dev.pilothouse.sandbox.s3;
