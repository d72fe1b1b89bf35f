package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Failure;
import dev.pilothouse.sandbox.lambda.Level;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code image-resize}: makes smaller pictures of those that come into the bucket. A picture takes four bytes a pixel of
 * memory, so a large one is too much for it.
 */
record ImageResize() implements Code {
    private static final int[] WIDTHS = {1200, 600, 200};
    private static final int AT_REST = 74;
    private static final int BYTES_A_PIXEL = 4;
    private static final long MEGABYTE = 1 << 20;
    private static final int USUAL_WIDTH = 2400;
    private static final int USUAL_HEIGHT = 1600;

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        if (!event.path("Records").isArray()) {
            throw new Failure(
                    "TypeError", "event.Records is not iterable", "Runtime.handler (/var/task/resize.js:14:28)");
        }
        ArrayNode made = ShopData.object().putArray("made");
        for (JsonNode each : event.path("Records")) {
            JsonNode object = each.path("s3").path("object");
            String key = object.path("key").asString("picture.png");
            int width = object.path("width").asInt(USUAL_WIDTH);
            int height = object.path("height").asInt(USUAL_HEIGHT);
            resize(key, width, height, context).forEach(made::add);
        }
        ObjectNode answer = ShopData.object();
        answer.set("made", made);
        context.answer(answer);
    }

    private static ArrayNode resize(String key, int width, int height, Context context) throws Exception {
        long pixels = (long) width * height;
        context.call("S3", "GetObject", Waits.about(context.random(), 24), () -> key);
        context.log(Level.INFO, "resizing " + key + " " + width + "x" + height);
        context.memory((int) Math.min(Integer.MAX_VALUE, AT_REST + pixels * BYTES_A_PIXEL * 2 / MEGABYTE));
        ArrayNode made = ShopData.object().putArray("made");
        for (int target : WIDTHS) {
            context.pass(Duration.ofMillis(20 + pixels / 60_000));
            String name = key.replaceFirst("(\\.\\w+)?$", "-" + target + ".webp");
            context.call("S3", "PutObject", Waits.about(context.random(), 18), () -> name);
            context.log(Level.DEBUG, "wrote " + name);
            made.add(name);
        }
        return made;
    }
}
