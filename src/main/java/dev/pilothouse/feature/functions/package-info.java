/** Functions: inspect, invoke, versions and aliases. */
package dev.pilothouse.feature.functions;
