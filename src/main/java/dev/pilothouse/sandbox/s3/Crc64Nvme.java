package dev.pilothouse.sandbox.s3;

import java.util.zip.Checksum;

/** CRC-64/NVME, S3's default checksum: the NVM Express specification's polynomial 0xAD93D23594C93659, reflected. */
final class Crc64Nvme implements Checksum {
    private static final long[] TABLE = table();
    private long crc = -1;

    @Override
    public void update(int value) {
        crc = TABLE[(int) (crc ^ value) & 0xff] ^ crc >>> 8;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        long running = crc;
        for (int i = offset; i < offset + length; i++) {
            running = TABLE[(int) (running ^ bytes[i]) & 0xff] ^ running >>> 8;
        }
        crc = running;
    }

    @Override
    public long getValue() {
        return ~crc;
    }

    @Override
    public void reset() {
        crc = -1;
    }

    private static long[] table() {
        long reflected = 0x9A6C9329AC4BC9B5L;
        long[] table = new long[256];
        for (int i = 0; i < table.length; i++) {
            long entry = i;
            for (int bit = 0; bit < 8; bit++) {
                entry = (entry & 1) == 0 ? entry >>> 1 : entry >>> 1 ^ reflected;
            }
            table[i] = entry;
        }
        return table;
    }
}
