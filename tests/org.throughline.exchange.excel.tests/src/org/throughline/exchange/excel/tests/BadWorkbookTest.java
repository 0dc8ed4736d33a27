package org.throughline.exchange.excel.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.ImportRequest;
import org.throughline.api.exchange.ImportResult;
import org.throughline.api.exchange.Importer;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;

/** A file that cannot be read is a sentence that names it, and the plan is as it was. */
class BadWorkbookTest {

    private static final Path WORKBOOK = Given.RIVERBEND.resolve("riverbend.xlsx");
    private static final long SEED = 20260601;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BOMB_MB = 400;

    private final Importer importer = Given.service(Importer.class);

    @TempDir
    Path folder;
    private Session session;
    private byte[] before;

    @BeforeEach
    void open() throws Exception {
        session = Given.service(Plans.class).create("District", "aspen2018");
        before = bytes();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void an_empty_file() throws Exception {
        refused("empty.xlsx", new byte[0], "is empty");
    }

    @Test
    void noise_and_text() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(SEED).nextBytes(noise);
        refused("noise.xlsx", noise, "not a workbook");
        refused("letter.xlsx", "Dear all,".getBytes(StandardCharsets.UTF_8), "not a workbook");
    }

    @Test
    void a_workbook_that_was_cut_off() throws Exception {
        byte[] whole = Files.readAllBytes(WORKBOOK);
        for (int length = 5; length < whole.length; length += whole.length / 15) {
            refused("cut.xlsx", Arrays.copyOf(whole, length), "damaged or incomplete");
        }
    }

    @Test
    void an_archive_that_is_no_workbook() throws Exception {
        refused("photos.xlsx", zip(Map.of("photo.jpg", new byte[] {1, 2, 3})), "not a workbook");
    }

    @Test
    void an_archive_whose_entries_climb_out() throws Exception {
        for (String name : new String[] {"../../evil.xml", "/etc/evil.xml", "xl\\..\\..\\evil.xml"}) {
            Map<String, byte[]> parts = parts();
            parts.put(name, new byte[] {1});
            refused("climbing.xlsx", zip(parts), "outside itself");
        }
    }

    @Test
    void an_archive_that_would_unpack_to_very_much() throws Exception {
        Map<String, byte[]> parts = parts();
        String sheet = parts.keySet().stream().filter(n -> n.startsWith("xl/worksheets/sheet")).findFirst().orElseThrow();
        Path bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(sheet)) {
                    zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".getBytes(StandardCharsets.UTF_8));
                    byte[] blanks = new byte[1 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int i = 0; i < BOMB_MB; i++) {
                        zip.write(blanks);
                    }
                    zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }

        var thrown = assertTimeoutPreemptively(PATIENCE, () -> assertThrows(ExchangeException.class, () -> read(bomb)));

        assertTrue(thrown.getMessage().contains("far more"), thrown.getMessage());
        assertArrayEquals(before, bytes());
    }

    @Test
    void a_workbook_without_a_sheet_that_is_expected() throws Exception {
        Path file = Books.make(folder.resolve("other.xlsx"), book -> Books.sheet(book, "Lunch menu", new Object[][] {{"Day", "Soup"}}));

        var thrown = assertThrows(ExchangeException.class, () -> read(file));

        assertTrue(thrown.getMessage().contains("Lunch menu") && thrown.getMessage().contains("Initiatives"), thrown.getMessage());
        assertArrayEquals(before, bytes());
    }

    @Test
    void a_workbook_with_headers_and_nothing_below() throws Exception {
        ImportResult result = read(Books.make(folder.resolve("bare.xlsx"), book -> Books.sheet(book, "Schools", new Object[][] {{"Code", "Name"}})));

        assertEquals(0, result.read());
        assertArrayEquals(before, bytes());
    }

    /** Some programs write such fields; the library that unpacks needs another one only for them. */
    @Test
    void a_workbook_whose_archive_has_fields_that_nobody_knows_is_read() throws Exception {
        Path file = folder.resolve("fields.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setExtra(new byte[] {0x77, 0x77, 4, 0, 1, 2, 3, 4});
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }

        assertEquals(853, read(file).read());
    }

    @Test
    void a_workbook_with_a_password() throws Exception {
        var sealed = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(system)) {
                Files.copy(WORKBOOK, out);
            }
            system.writeFilesystem(sealed);
        }
        refused("sealed.xlsx", sealed.toByteArray(), "password");
    }

    @Test
    void nothing_and_a_folder() {
        assertTrue(assertThrows(ExchangeException.class, () -> read(folder.resolve("absent.xlsx"))).getMessage().contains("absent.xlsx"));
        assertTrue(assertThrows(ExchangeException.class, () -> read(folder)).getMessage().contains("is a folder"));
    }

    /** Whatever a file holds, reading it ends in counts that add up or in a sentence. */
    @Test
    void random_damage_ends_in_counts_that_add_up_or_in_a_sentence() throws Exception {
        var random = new Random(SEED);
        byte[] whole = Files.readAllBytes(WORKBOOK);
        for (int run = 0; run < (Given.LONG ? 2_500 : 40); run++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            survives("bytes, seed " + SEED + ", run " + run, damaged);
        }
    }

    /** The same inside the parts of the package, where the damage is not found by the archive's check sums. */
    @Test
    void random_damage_of_the_parts_ends_in_counts_that_add_up_or_in_a_sentence() throws Exception {
        var random = new Random(SEED);
        String[] hostile = {"<v>-1</v>", "<v>1e400</v>", "<v>999999999</v>", "<v></v>", "<v>NaN</v>", "</c>", "<c r=\"XFD1048577\"><v>1</v></c>",
            "t=\"e\"", "t=\"s\"", "\u0000", "&#0;", "<f>A1</f>", "r=\"A0\"", "s=\"99999\""};
        for (int run = 0; run < (Given.LONG ? 2_500 : 60); run++) {
            Map<String, byte[]> parts = parts();
            var names = parts.keySet().stream().filter(n -> n.endsWith(".xml")).toList();
            String name = names.get(random.nextInt(names.size()));
            var text = new StringBuilder(new String(parts.get(name), StandardCharsets.UTF_8));
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, hostile[random.nextInt(hostile.length)]);
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                    default -> {
                        int v = text.indexOf("<v>", at);
                        if (v >= 0) {
                            text.replace(v, text.indexOf("</v>", v) + 4, hostile[random.nextInt(5)]);
                        }
                    }
                }
            }
            parts.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
            survives("parts, seed " + SEED + ", run " + run + ", " + name, zip(parts));
        }
    }

    private void survives(String what, byte[] workbook) throws Exception {
        Path file = Files.write(folder.resolve("damaged.xlsx"), workbook);
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                ImportResult result = read(file);
                assertEquals(result.read(), result.created() + result.updated() + result.unchanged() + result.dropped(), what);
                if (session.undoLabel().isPresent()) {
                    session.undo();
                }
            } catch (ExchangeException e) {
                assertTrue(e.getMessage().contains("damaged.xlsx"), what + ": " + e.getMessage());
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }, what);
        assertFalse(session.undoLabel().isPresent(), what);
        assertArrayEquals(before, bytes(), what);
    }

    private void refused(String name, byte[] content, String sentence) throws Exception {
        Path file = Files.write(folder.resolve(name), content);

        var thrown = assertThrows(ExchangeException.class, () -> read(file), name);

        assertTrue(thrown.getMessage().contains(name) && thrown.getMessage().contains(sentence), thrown.getMessage());
        assertArrayEquals(before, bytes());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    private ImportResult read(Path file) throws ExchangeException {
        return importer.read(session, ImportRequest.of(file));
    }

    private byte[] bytes() throws Exception {
        Path file = folder.resolve("bytes.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    private static Map<String, byte[]> parts() throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(WORKBOOK)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
