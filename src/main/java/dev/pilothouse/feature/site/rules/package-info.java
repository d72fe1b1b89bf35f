/** How a file of the site is stored: its content type, its Cache-Control, and what the workspace says of both. */
package dev.pilothouse.feature.site.rules;
