/** Which tables there are, and what each of them is like: {@link dev.pilothouse.feature.tables.catalog.CatalogModel}. */
package dev.pilothouse.feature.tables.catalog;
