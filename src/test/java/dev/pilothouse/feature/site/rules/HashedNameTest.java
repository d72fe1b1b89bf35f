package dev.pilothouse.feature.site.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.9f31c2ab.js",
                "assets/index-BkH3s9Qx.js",
                "assets/index-5nY-_pQ7.css",
                "main.5c0d9e10.chunk.css",
                "main-7QWXTZAB.js",
                "117-6a27e49ad3d4d1d2.js",
                "6a27e49ad3d4d1d2.js",
                "logo.d41d8cd98f00b204e9800998ecf8427e.svg",
                "vendor_77b0e1d4.js.map",
                "index-legacy-DAhc7lMZ.js"
            })
    void aHashOfABundlerIsSeen(String path) {
        assertThat(HashedName.isIn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swagger-ui-standalone-preset.js",
                "swagger-ui-es-bundle-core.js",
                "favicon-32x32.png",
                "jquery-3.7.1.min.js",
                "report-20240131.pdf",
                "photo_20240131120000.jpg",
                "hero.c81f.avif",
                "iPhone15.png",
                "OpenSans300Italic.woff2",
                "Win32App-v2.exe",
                "introduction2.html",
                "facade2024.jpg",
                "CHAPTER12.txt",
                "release-v2-Notes1.html",
                "apple-touch-icon-180x180.png",
                "oauth2-redirect.html",
                "README",
                "9f31c2ab",
                "9f31c2ab/logo.png",
                "deadbeefcafe.png",
                "1234567890.png",
                "main.js"
            })
    void aWordDateVersionOrNumberIsNone(String path) {
        assertThat(HashedName.isIn(path)).isFalse();
    }
}
