package se.samverk.platform;

import java.util.Arrays;
import java.util.Random;

/** Files as they are when something has gone wrong with them, or somebody means ill. */
final class Bent {
    private Bent() {
    }

    /** A file with some bits turned, its end cut off, a stretch of noise, or itself lying across itself. */
    static byte[] of(byte[] file, int way, Random random) {
        switch (way % 4) {
            case 0 -> {
                for (int i = 0; i < 1 + file.length / 200; i++) {
                    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return file;
            }
            case 1 -> {
                return Arrays.copyOf(file, random.nextInt(file.length));
            }
            case 2 -> {
                int from = random.nextInt(file.length);
                int length = Math.min(file.length - from, 1 + random.nextInt(200));
                for (int i = from; i < from + length; i++) {
                    file[i] = (byte) random.nextInt();
                }
                return file;
            }
            default -> {
                byte[] twice = Arrays.copyOf(file, file.length * 2);
                System.arraycopy(file, 0, twice, random.nextInt(file.length), file.length);
                return twice;
            }
        }
    }
}
