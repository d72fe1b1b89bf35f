/** What must never be published: forbidden names, and secrets inside files. */
package dev.pilothouse.feature.site.check;
