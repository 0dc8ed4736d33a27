package org.throughline.exchange.excel.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.exchange.WholeFile;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The mapping profiles in the person's folder: {@code profiles/KEY.json} in the folder that the start script names. */
final class KeptProfiles {

    /** The system property with the folder for what belongs to the person. */
    private static final String STATE = "throughline.state";
    private static final String ENDING = ".json";

    /** The files, by the alphabet; none where there is no folder. */
    List<Path> files() {
        Optional<Path> folder = folder().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            return all.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            // A folder that cannot be looked into holds nothing for us; the shipped profile still serves.
            return List.of();
        }
    }

    /** Where they are. */
    List<URL> locations() {
        var locations = new ArrayList<URL>();
        try {
            for (Path file : files()) {
                locations.add(file.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A file has an address.", e);
        }
        return locations;
    }

    /** The keys of all. */
    Stream<String> keys() {
        return files().stream().map(f -> f.getFileName().toString().replace(ENDING, ""));
    }

    /** The file of a key. */
    Optional<Path> file(String key) {
        return files().stream().filter(f -> f.getFileName().toString().equals(key + ENDING)).findFirst();
    }

    /** What a name is as a key, such as {@code staff-roster}. */
    static String key(String name) {
        String key = name.strip().toLowerCase(Locale.US).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return key.isEmpty() ? "profile" : key;
    }

    /**
     * Writes a profile under its key.
     *
     * @throws ExchangeException if it cannot be written
     */
    Path keep(Profile profile) throws ExchangeException {
        Path folder = folder().orElseThrow(() -> new ExchangeException("There is no folder of yours to keep this in. Start Throughline by its own command."));
        Path file = folder.resolve(profile.key() + ENDING);
        try {
            Files.createDirectories(folder);
            var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            WholeFile.write(file, (gson.toJson(said(gson.toJsonTree(profile))) + "\n").getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new ExchangeException("\"" + file + "\" could not be written. Is there room on the disk, and may you write there?", e);
        }
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(STATE)).map(s -> Path.of(s, "profiles"));
    }

    /** The same without what says nothing, as a person would write it. */
    private static JsonElement said(JsonElement element) {
        if (element instanceof JsonArray array) {
            var all = new JsonArray();
            array.forEach(e -> all.add(said(e)));
            return all;
        }
        if (element instanceof JsonObject object) {
            var some = new JsonObject();
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                JsonElement value = said(entry.getValue());
                boolean nothing = value instanceof JsonArray a && a.isEmpty() && !entry.getKey().equals("sheets") || value instanceof JsonObject o && o.isEmpty()
                        || value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean() && !value.getAsBoolean();
                if (!nothing) {
                    some.add(entry.getKey(), value);
                }
            }
            return some;
        }
        return element;
    }
}
