/** What is live: manifests, the pointer to the live one, and the bucket they lie in. */
package dev.pilothouse.feature.site.release;
