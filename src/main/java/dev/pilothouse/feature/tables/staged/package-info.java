/** Changes that wait to be saved, on the screen: the bar below the rows, the review, what became of each item. */
package dev.pilothouse.feature.tables.staged;
