/** Releases of the static site: plan, deploy, verify. */
package dev.pilothouse.feature.site;
