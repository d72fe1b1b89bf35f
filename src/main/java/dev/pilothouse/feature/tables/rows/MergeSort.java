package dev.pilothouse.feature.tables.rows;

import java.util.function.IntBinaryOperator;

/** Sorts numbers by an order of their own, without a box for each: equal ones stay as they stood. */
final class MergeSort {
    private static final int SHORT = 8;

    private MergeSort() {}

    static void sort(int[] numbers, IntBinaryOperator order) {
        sort(numbers.clone(), numbers, 0, numbers.length, order);
    }

    // Both hold the same at first; what is sorted goes to the second.
    private static void sort(int[] from, int[] to, int start, int end, IntBinaryOperator order) {
        if (end - start <= SHORT) {
            insert(to, start, end, order);
            return;
        }
        int middle = (start + end) >>> 1;
        sort(to, from, start, middle, order);
        sort(to, from, middle, end, order);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesLeft = right >= end || left < middle && order.applyAsInt(from[left], from[right]) <= 0;
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }

    private static void insert(int[] numbers, int start, int end, IntBinaryOperator order) {
        for (int next = start + 1; next < end; next++) {
            int number = numbers[next];
            int at = next;
            while (at > start && order.applyAsInt(numbers[at - 1], number) > 0) {
                numbers[at] = numbers[--at];
            }
            numbers[at] = number;
        }
    }
}
