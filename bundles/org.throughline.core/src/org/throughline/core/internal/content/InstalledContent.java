package org.throughline.core.internal.content;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;

/**
 * The content of the bundles that are installed, found by the capabilities in their manifests. It looks anew each time,
 * because bundles come and go while the program runs.
 */
@Component(service = ContentCatalog.class)
public final class InstalledContent implements ContentCatalog {

    private final Supplier<List<ContentItem>> items;

    /** Looks at all bundles. */
    @Activate
    public InstalledContent(BundleContext bundles) {
        items = () -> found(bundles);
    }

    @Override
    public List<ContentItem> items() {
        return items.get();
    }

    @Override
    public List<ContentItem> items(String kind) {
        return items.get().stream().filter(i -> i.kind().equals(kind)).sorted(Comparator.comparing(ContentItem::key)).toList();
    }

    private static List<ContentItem> found(BundleContext bundles) {
        var found = new ArrayList<ContentItem>();
        for (Bundle bundle : bundles.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                for (BundleCapability capability : revision.getDeclaredCapabilities(NAMESPACE)) {
                    item(bundle, capability.getAttributes()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<ContentItem> item(Bundle bundle, Map<String, Object> attributes) {
        String key = text(attributes, "key");
        URL location = bundle.getEntry(text(attributes, "file"));
        return key.isEmpty() || location == null ? Optional.empty()
                : Optional.of(new ContentItem(text(attributes, "kind"), key, text(attributes, "name"), location));
    }

    private static String text(Map<String, Object> attributes, String name) {
        return attributes.getOrDefault(name, "").toString();
    }
}
