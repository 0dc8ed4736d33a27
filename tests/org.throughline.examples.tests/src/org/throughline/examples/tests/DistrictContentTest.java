package org.throughline.examples.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.content.ContentLibrary;
import org.throughline.given.DataBundle;
import org.throughline.given.Given;
import org.throughline.model.evidence.RatingLevel;
import org.throughline.model.evidence.RatingScale;
import org.throughline.model.framework.ContentCollection;

/** Content of a district, zipped without a build: it is there beside ours, and gone when its bundle is gone. */
class DistrictContentTest {

    private static final Path FOLDER = Path.of("../../examples/district-content").toAbsolutePath().normalize();

    private final ContentCatalog catalog = Given.service(ContentCatalog.class);

    @Test
    void the_scale_of_a_district_is_there_once_its_files_are_zipped_and_installed() throws Exception {
        try (var bundle = DataBundle.of(FOLDER, List.of("META-INF/MANIFEST.MF", "scales/riverbend.xmi"))) {
            ContentItem item = catalog.item(ContentCatalog.RATING_SCALES, "riverbend-scales").orElseThrow();
            var scales = (ContentCollection) Given.service(ContentLibrary.class).read(item);
            var scale = (RatingScale) scales.getItems().get(0);

            assertEquals("Riverbend's rating scale", item.name());
            assertEquals(item.key(), scales.getCode());
            assertEquals(List.of("Seed", "Sprout", "Root"), scale.getLevels().stream().map(RatingLevel::getName).toList());
        }
        assertTrue(catalog.item(ContentCatalog.RATING_SCALES, "riverbend-scales").isEmpty());
    }
}
