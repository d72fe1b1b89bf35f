/** What a distribution's visitors did over time, with the releases marked. */
package dev.pilothouse.feature.cdn.traffic;
