/** Which functions there are, and how they do. */
package dev.pilothouse.feature.functions.catalog;
