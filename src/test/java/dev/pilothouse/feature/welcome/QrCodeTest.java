package dev.pilothouse.feature.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String ADDRESS = "otpauth://totp/Acme%20Shop:operator%40acme.example"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Acme%20Shop";
    private static final int SCALE = 4;

    @Test
    void whatIsDrawnCanBeReadByACamera() throws Exception {
        BitMatrix modules = QrCode.modules(ADDRESS);
        int width = modules.getWidth() * SCALE;
        int[] pixels = new int[width * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = modules.get(i % width / SCALE, i / width / SCALE) ? 0 : 0xFFFFFF;
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void aQuietZoneOfFourModulesLiesAroundIt() {
        BitMatrix modules = QrCode.modules(ADDRESS);
        int[] dark = modules.getEnclosingRectangle();
        assertThat(dark[0]).isEqualTo(4);
        assertThat(dark[1]).isEqualTo(4);
        assertThat(modules.getWidth() - dark[2]).isEqualTo(8);
    }
}
