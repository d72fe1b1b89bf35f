/** Continuous deployment: a staging distribution that gets a share of the visitors, or those who send a header; and its promotion. */
package dev.pilothouse.feature.cdn.staging;
