/** Looking for lines in a range of time, the newest first. */
package dev.pilothouse.feature.logs.search;
