package org.throughline.ui;

import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.throughline.api.describe.Describer;

/** Finds the contents of views among the services. */
final class Contents {

    private static final BundleContext BUNDLES = FrameworkUtil.getBundle(Contents.class).getBundleContext();

    private Contents() {
    }

    /**
     * A content that was made for one place.
     *
     * @param content what it shows
     * @param giveBack says that it is no longer used
     */
    record Made(ViewContent content, Runnable giveBack) {
    }

    /** The stage of a view in the window. */
    static Stage window(Control control) {
        return Stage.window(service(OpenPlan.class), service(Describer.class), Palette.of(control.getDisplay()));
    }

    /** A new content for a view, of several that of the highest ranking; empty if no bundle brings one that can be made. */
    static Optional<Made> make(String view) {
        try {
            Optional<ServiceReference<ViewContent>> reference = BUNDLES.getServiceReferences(ViewContent.class, "(" + ViewContent.VIEW + "=" + view + ")")
                    .stream().max(Comparator.naturalOrder());
            return reference.flatMap(r -> {
                var services = BUNDLES.getServiceObjects(r);
                return Optional.ofNullable(services.getService()).map(c -> new Made(c, () -> services.ungetService(c)));
            });
        } catch (InvalidSyntaxException e) {
            ILog.get().error("The id of a view is no name: " + view, e);
            return Optional.empty();
        }
    }

    private static <T> T service(Class<T> type) {
        return Optional.ofNullable(BUNDLES.getServiceReference(type)).map(BUNDLES::getService)
                .orElseThrow(() -> new IllegalStateException("The product is incomplete: no " + type.getName()));
    }
}
