/** What a workspace says about logs: which groups belong to the application, saved queries. */
package dev.pilothouse.feature.logs.settings;
