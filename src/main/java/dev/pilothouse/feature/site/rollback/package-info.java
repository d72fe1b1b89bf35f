/** Bringing back a former release, by copies inside the bucket. */
package dev.pilothouse.feature.site.rollback;
