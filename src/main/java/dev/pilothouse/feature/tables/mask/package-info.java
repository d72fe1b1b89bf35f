/**
 * Personal values are shown masked until somebody asks: {@link dev.pilothouse.feature.tables.mask.Mask} decides which, and makes
 * the masked value that grid, editor, diff, export and clipboard show instead.
 */
package dev.pilothouse.feature.tables.mask;
