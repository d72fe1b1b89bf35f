/** Sites that nobody here wrote, as input of tests. */
package dev.pilothouse.sites;
