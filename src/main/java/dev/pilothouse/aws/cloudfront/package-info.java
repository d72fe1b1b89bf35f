/** What several features ask of CloudFront. */
package dev.pilothouse.aws.cloudfront;
