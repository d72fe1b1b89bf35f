/** What a workspace says about tables: which there are, dates, links, versions, personal attributes, saved queries. */
package dev.pilothouse.feature.tables.settings;
