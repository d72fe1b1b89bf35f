package dev.pilothouse.feature.logs.search;

/**
 * Why a group can't be searched while others can.
 *
 * @param there whether it is there, and only may not be read
 * @param why what AWS said
 */
record LeftOut(boolean there, RuntimeException why) {}
