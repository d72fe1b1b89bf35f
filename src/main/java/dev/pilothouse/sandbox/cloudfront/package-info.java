/** A pretend CloudFront: distributions, invalidations, and an edge on loopback that really caches. */
package dev.pilothouse.sandbox.cloudfront;
