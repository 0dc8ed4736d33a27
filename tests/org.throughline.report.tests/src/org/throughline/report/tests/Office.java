package org.throughline.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** LibreOffice, as a reader of Word files that is not ours. */
final class Office {

    private static final String PDF = "brief.pdf";
    private static final int SECONDS = 120;

    private Office() {
    }

    /** Leaves a test out on a machine without it; ./test installs it. */
    static void available() {
        Stream.of("soffice", "pdfinfo", "pdftotext").forEach(c -> assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, c))), "There is no " + c + " on this machine."));
    }

    /** Turns a Word file into brief.pdf in the folder and reads its text. */
    static String text(byte[] docx, Path folder) throws Exception {
        Files.write(folder.resolve("brief.docx"), docx);
        // A profile of its own, so that a window that is open does not take the file over.
        run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "brief.docx");
        return run(folder, "pdftotext", "-layout", PDF, "-");
    }

    static int pages(Path folder) throws Exception {
        Matcher pages = Pattern.compile("Pages:\\s+(\\d+)").matcher(run(folder, "pdfinfo", PDF));
        return pages.find() ? Integer.parseInt(pages.group(1)) : 0;
    }

    private static String run(Path folder, String... command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(true, process.waitFor(SECONDS, TimeUnit.SECONDS), String.join(" ", command));
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
