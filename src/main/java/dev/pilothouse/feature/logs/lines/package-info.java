/** Log lines as they are kept: packed, searched, counted; and what is found in one. */
package dev.pilothouse.feature.logs.lines;
