package dev.pilothouse.sandbox.shop;

import tools.jackson.databind.JsonNode;

/** Something that a visitor of the shop has one of its functions do. */
record Errand(String function, JsonNode event) {}
