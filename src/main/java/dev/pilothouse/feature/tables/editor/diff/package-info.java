/** What differs between two versions of an item, in lines with − and +. */
package dev.pilothouse.feature.tables.editor.diff;
