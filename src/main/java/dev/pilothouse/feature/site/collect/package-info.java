/** Deleting what no kept release names, and nothing that Pilothouse did not put there. */
package dev.pilothouse.feature.site.collect;
