/** Carries a plan out, in the order that keeps every page whole, and proves it at the edge. */
package dev.pilothouse.feature.site.deploy;
