/** What a table is made of: keys, indexes, size, capacity, what protects it. Pure records; {@link dev.pilothouse.feature.tables.shape.TableShape} is the whole. */
package dev.pilothouse.feature.tables.shape;
