/** Tests of reading, planning, staging and completing statements. */
package dev.pilothouse.feature.tables.partiql;
