/** Lines to a file. */
package dev.pilothouse.feature.logs.export;
