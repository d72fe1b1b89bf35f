package dev.pilothouse.ui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of a screen in 128 colours. Screens are made of few: those that cover most stay exactly as they are, the rest are
 * chosen so that no other colour is far from one of them. It is less than half as large, and can't be told from the whole by eye.
 */
final class FewColours {
    private static final int MOST = 128;
    private static final int BY_SIZE = 72;

    private FewColours() {}

    static BufferedImage of(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int[] palette = palette(pixels);
        IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage few =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        Map<Integer, Integer> places = new HashMap<>();
        int[] indexed = new int[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            indexed[at] = places.computeIfAbsent(pixels[at], colour -> nearest(colour, palette));
        }
        few.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexed);
        return few;
    }

    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<Integer> left = new ArrayList<>(counts.keySet());
        left.sort(Comparator.comparing((Integer colour) -> -counts.get(colour)).thenComparing(colour -> colour));
        List<Integer> chosen = new ArrayList<>(left.subList(0, Math.min(BY_SIZE, left.size())));
        int[] distances = left.stream()
                .mapToInt(colour -> distance(colour, chosen.get(nearest(colour, array(chosen)))))
                .toArray();
        while (chosen.size() < Math.min(MOST, left.size())) {
            int farthest = 0;
            for (int at = 1; at < distances.length; at++) {
                farthest = distances[at] > distances[farthest] ? at : farthest;
            }
            int colour = left.get(farthest);
            chosen.add(colour);
            for (int at = 0; at < distances.length; at++) {
                distances[at] = Math.min(distances[at], distance(left.get(at), colour));
            }
        }
        return array(chosen);
    }

    private static int nearest(int colour, int[] palette) {
        int nearest = 0;
        for (int at = 1; at < palette.length; at++) {
            if (distance(colour, palette[at]) < distance(colour, palette[nearest])) {
                nearest = at;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static int[] array(List<Integer> colours) {
        return colours.stream().mapToInt(Integer::intValue).toArray();
    }
}
