package dev.pilothouse.sandbox.wire;

/** A service as the engine holds it: with its model and what it registered. */
record Hosted(Service service, Model model, Registry registry) {
    static Hosted of(Service service) {
        Registry registry = new Registry();
        service.operations(registry);
        return new Hosted(service, new Model(service.client()), registry);
    }

    Style style() {
        return Style.of(service);
    }
}
