package org.throughline.core.internal.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where something stands in the text of a file. */
public final class Lines {

    private Lines() {
    }

    /** The line on which a text stands for the second time, from 1; 0 if it does not. */
    public static int ofSecond(byte[] file, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int line = 1;
        int times = 0;
        for (int i = 0; i <= file.length - wanted.length; i++) {
            if (file[i] == '\n') {
                line++;
            } else if (file[i] == wanted[0] && Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)
                    && ++times == 2) {
                return line;
            }
        }
        return 0;
    }
}
