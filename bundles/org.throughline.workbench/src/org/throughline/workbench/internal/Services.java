package org.throughline.workbench.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The services that views of the workbench use; they come from bundles that the workbench does not know. */
public final class Services {

    private static final BundleContext BUNDLES = FrameworkUtil.getBundle(Services.class).getBundleContext();

    private Services() {
    }

    /**
     * The service of a type.
     *
     * @throws IllegalStateException if no bundle provides it, which means that the product is incomplete
     */
    public static <T> T get(Class<T> type) {
        return all(type).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The product is incomplete: no " + type.getName()));
    }

    /** All services of a type. */
    public static <T> Collection<T> all(Class<T> type) {
        try {
            return BUNDLES.getServiceReferences(type, null).stream().map(BUNDLES::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException e) {
            return List.of();
        }
    }
}
