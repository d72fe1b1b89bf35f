/** The code of the sample application's functions. */
package dev.pilothouse.sandbox.shop;
