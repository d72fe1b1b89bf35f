package dev.pilothouse.feature.welcome;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.pilothouse.core.Text;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A QR code (ISO/IEC 18004) in black on white, whatever the theme, since cameras want it so; with its quiet zone. */
final class QrCode extends Canvas {
    private static final int QUIET = 4;
    private static final int MODULE_PIXELS = 4;

    QrCode(String text) {
        BitMatrix modules = modules(text);
        setWidth(modules.getWidth() * (double) MODULE_PIXELS);
        setHeight(modules.getHeight() * (double) MODULE_PIXELS);
        setId("qr-code");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.tr("QR code for an authenticator app"));
        draw(modules);
    }

    static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private void draw(BitMatrix modules) {
        GraphicsContext pen = getGraphicsContext2D();
        pen.setFill(Color.WHITE);
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.setFill(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(x * MODULE_PIXELS, y * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
                }
            }
        }
    }
}
