package org.throughline.exchange.excel.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.exchange.ExchangeException;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The mapping profiles there are: those that bundles bring, and those that a person kept. */
final class Profiles {

    /** The profile that is used where none is named and none fits better. */
    private static final String DEFAULT = "district";

    private final ContentCatalog catalog;
    private final KeptProfiles kept = new KeptProfiles();

    Profiles(ContentCatalog catalog) {
        this.catalog = catalog;
    }

    /** The profile that ships. */
    Profile shipped() throws ExchangeException {
        return named(DEFAULT);
    }

    /** The profile to write by: the one that is named, or the one that ships. */
    Profile forExport(Optional<String> named) throws ExchangeException {
        return named(named.orElse(DEFAULT));
    }

    /** The profile to read by: the one that is named, or the one that knows most of these sheets. */
    Profile forImport(Optional<String> named, List<Table> tables) throws ExchangeException {
        if (named.isPresent()) {
            return named(named.get());
        }
        List<Heads> heads = tables.stream().filter(t -> !t.rows().isEmpty()).map(Heads::of).toList();
        // What a person kept counts more than what ships, as far as it knows the same.
        Optional<Profile> best = all().stream().map(p -> Fit.of(p, heads)).filter(f -> f.sheets > 0).max(Comparator.comparingInt(Fit::sheets)
                .thenComparingInt(Fit::columns).thenComparing(f -> !f.profile.key().equals(DEFAULT))).map(Fit::profile);
        return best.isPresent() ? best.get() : shipped();
    }

    /**
     * How well a profile fits.
     *
     * @param profile the profile
     * @param sheets how many sheets it knows, were it only as not to be read
     * @param columns how many columns it knows
     */
    private record Fit(Profile profile, int sheets, int columns) {

        static Fit of(Profile profile, List<Heads> heads) {
            List<Layout.Known> known = profile.sheets().stream().map(Layout.Known::of).toList();
            int columns = 0;
            int sheets = 0;
            for (Heads each : heads) {
                boolean leftOut = profile.leavesOut(each.table().title());
                Optional<Layout> layout = leftOut ? Optional.empty() : Layout.best(each, known);
                columns += layout.map(l -> l.columns().size()).orElse(0);
                sheets += leftOut || layout.isPresent() ? 1 : 0;
            }
            // Who knows only which sheets not to read does not know the workbook.
            return new Fit(profile, columns == 0 ? 0 : sheets, columns);
        }
    }

    private List<Profile> all() {
        var all = new ArrayList<Profile>();
        for (ContentItem item : catalog.items(ContentCatalog.MAPPING_PROFILE)) {
            readable(item.location()).ifPresent(all::add);
        }
        for (URL file : kept.locations()) {
            readable(file).ifPresent(all::add);
        }
        return all;
    }

    /** A damaged one fits nothing. Who names it is told. */
    private static Optional<Profile> readable(URL location) {
        try {
            return Optional.of(read(location));
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The profile of a key or a file.
     *
     * @throws ExchangeException if there is none, or it is damaged
     */
    Profile named(String wanted) throws ExchangeException {
        Optional<ContentItem> item = catalog.item(ContentCatalog.MAPPING_PROFILE, wanted);
        try {
            if (item.isPresent()) {
                return read(item.get().location());
            }
            Optional<Path> file = kept.file(wanted).or(() -> Optional.of(Path.of(wanted)).filter(Files::isRegularFile));
            if (file.isPresent()) {
                return read(file.get().toUri().toURL());
            }
        } catch (IOException | JsonParseException e) {
            throw new ExchangeException("The mapping profile \"" + wanted + "\" could not be read: it is damaged.", e);
        }
        throw new ExchangeException("There is no mapping profile \"" + wanted + "\". There are: " + String.join(", ", Stream.concat(
                catalog.items(ContentCatalog.MAPPING_PROFILE).stream().map(ContentItem::key), kept.keys()).toList()) + ".");
    }

    private static Profile read(URL location) throws IOException {
        try (Reader reader = new InputStreamReader(location.openStream(), StandardCharsets.UTF_8)) {
            return Optional.ofNullable(new Gson().fromJson(reader, Profile.class)).filter(p -> p.sheets() != null)
                    .orElseThrow(() -> new JsonParseException("no sheets"));
        }
    }
}
