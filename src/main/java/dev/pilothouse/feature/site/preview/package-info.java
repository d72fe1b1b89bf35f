/** Builds tried under an address of their own before they go live: deployed, listed, promoted, expired, removed. */
package dev.pilothouse.feature.site.preview;
