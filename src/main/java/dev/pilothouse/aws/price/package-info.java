/** What AWS charges, by region, from small files of our own that lie beside whoever asks, each with its date and source. */
package dev.pilothouse.aws.price;
