import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures out of jars: {@code java Unsign.java JAR...}. Java checks those of the framework at each start, and keeps nothing
 * of a signed jar in its cache of classes. Whether a jar is the one that was published was checked when it was fetched.
 */
public final class Unsign {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);

    private Unsign() {
    }

    /** Rewrites the jars that are named. */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path signed = Path.of(jar);
            Path plain = Files.createTempFile(signed.toAbsolutePath().getParent(), "unsigned", ".jar");
            try (var from = new ZipFile(signed.toFile()); OutputStream out = Files.newOutputStream(plain); var to = new ZipOutputStream(out)) {
                copy(from, to);
            }
            Files.move(plain, signed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            if (!SIGNATURE.matcher(entry.getName()).matches()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
    }
}
