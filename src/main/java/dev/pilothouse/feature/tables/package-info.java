/** Tables: browse, query, edit, undo. */
package dev.pilothouse.feature.tables;
