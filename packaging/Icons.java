import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The icons that systems ask for, all from one drawing. */
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);
    // Apple's names of the sizes that may be PNG.
    private static final List<Apple> APPLE = List.of(
            new Apple("icp4", 16),
            new Apple("icp5", 32),
            new Apple("icp6", 64),
            new Apple("ic07", 128),
            new Apple("ic08", 256),
            new Apple("ic09", 512));
    private final Path drawing;

    Icons(Path drawing) {
        this.drawing = drawing;
    }

    private record Apple(String type, int size) {}

    /** Writes {@code pilothouse-SIZE.png}, {@code pilothouse.ico} and {@code pilothouse.icns}. */
    void render(Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        SVGDocument svg = new SVGLoader().load(drawing.toUri().toURL());
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            pictures.put(size, png(svg, size));
            Files.write(folder.resolve("pilothouse-" + size + ".png"), pictures.get(size));
        }
        Files.write(folder.resolve("pilothouse.ico"), ico(pictures));
        Files.write(folder.resolve("pilothouse.icns"), icns(pictures));
    }

    private static byte[] png(SVGDocument svg, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        svg.render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    // Microsoft's ICO with PNG inside, as Windows reads it since Vista: a directory, then the pictures.
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        int at = 6 + 16 * WINDOWS.size();
        int length = at + WINDOWS.stream().mapToInt(size -> pictures.get(size).length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            // 0 stands for 256.
            out.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(size).length).putInt(at);
            at += pictures.get(size).length;
        }
        WINDOWS.forEach(size -> out.put(pictures.get(size)));
        return out.array();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("icns");
            out.writeInt(8 + APPLE.stream().mapToInt(it -> 8 + pictures.get(it.size()).length).sum());
            for (Apple picture : APPLE) {
                out.writeBytes(picture.type());
                out.writeInt(8 + pictures.get(picture.size()).length);
                out.write(pictures.get(picture.size()));
            }
        }
        return bytes.toByteArray();
    }
}
