package org.throughline.api.content;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The content that installed bundles bring as data files. A bundle names each file by a capability in its manifest:
 * <pre>
 * Provide-Capability: org.throughline.content;kind=framework;key=aspen2018;name="Aspen 2018";file="aspen2018/framework.xmi"
 * </pre>
 */
@ProviderType
public interface ContentCatalog {

    /** The capability's namespace. */
    String NAMESPACE = "org.throughline.content";

    /** The kind of a framework: an XMI file whose root is a {@code Framework}. */
    String FRAMEWORK = "framework";

    /** The kind of a mapping profile for workbooks: a JSON file. */
    String MAPPING_PROFILE = "mapping-profile";

    /** All content of all kinds. */
    List<ContentItem> items();

    /** All content of a kind, by key. */
    List<ContentItem> items(String kind);

    /** The content of a kind with a key. */
    default Optional<ContentItem> item(String kind, String key) {
        return items(kind).stream().filter(i -> i.key().equals(key)).findFirst();
    }
}
