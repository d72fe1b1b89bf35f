package dev.pilothouse.rules.broken.core;

final class Talking {
    private Talking() {}

    static void out() {
        System.out.println("out");
    }

    static void err() {
        System.err.println("err");
    }

    static void trace(Exception failure) {
        failure.printStackTrace();
    }
}
