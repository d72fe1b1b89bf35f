/** A build on this computer: a folder or .zip, read without following links and without unpacking. */
package dev.pilothouse.feature.site.build;
