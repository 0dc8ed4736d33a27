package org.throughline.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;

/** The services that only the program itself provides, as the annotations of their classes say. */
final class OurServices {

    private static final String NOT_FOR_OTHERS = "Lorg/osgi/annotation/versioning/ProviderType;";

    private final List<Bundle> product;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Looks into these bundles. */
    OurServices(List<Bundle> product) {
        this.product = product;
    }

    /** Whether a service is one of them. */
    boolean contain(String service) {
        return (service.startsWith("org.throughline.api.") || service.startsWith("org.throughline.ui.")) && known.computeIfAbsent(service, this::look);
    }

    private boolean look(String service) {
        for (Bundle bundle : product) {
            var file = service.startsWith(bundle.getSymbolicName() + ".") ? bundle.getEntry(service.replace('.', '/') + ".class") : null;
            if (file != null) {
                try (InputStream in = file.openStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(NOT_FOR_OTHERS);
                } catch (IOException e) {
                    return true;
                }
            }
        }
        return false;
    }
}
