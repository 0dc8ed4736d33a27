package org.throughline.given;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What tests begin with: services as installed bundles provide them, and the sample district. */
public final class Given {

    /** The files of the sample district. */
    public static final Path RIVERBEND = Path.of("../../examples/riverbend").toAbsolutePath().normalize();
    /** Whether to take the time for the full numbers of random cases. */
    public static final boolean LONG = Boolean.getBoolean("throughline.long");

    private Given() {
    }

    /** The service of a type; fails where no bundle provides it. */
    public static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(Given.class).getBundleContext();
        ServiceReference<T> reference = Optional.ofNullable(bundles.getServiceReference(type))
                .orElseThrow(() -> new AssertionError("No bundle provides " + type.getName()));
        return bundles.getService(reference);
    }

    /** Every service of a type, whichever bundles provide them. */
    public static <T> List<T> services(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(Given.class).getBundleContext();
        try {
            return bundles.getServiceReferences(type, null).stream().map(bundles::getService).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("There is no filter that could be wrong.", e);
        }
    }
}
