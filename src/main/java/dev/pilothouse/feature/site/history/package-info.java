/** The releases of a site: which there are, what they differ in, and what is in them. */
package dev.pilothouse.feature.site.history;
