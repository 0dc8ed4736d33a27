package org.throughline.modules.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What declarative services say of the components of a module. */
final class Components {

    private static final int FIRST_LINE = 300;

    private final BundleContext context;

    Components(BundleContext context) {
        this.context = context;
    }

    /** The first component that could not be started, as a sentence; empty while all that were wanted could. */
    Optional<String> failure(String module, List<Bundle> bundles) {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null || bundles.isEmpty()) {
            return Optional.empty();
        }
        ServiceComponentRuntime runtime = context.getService(reference);
        Collection<ComponentDescriptionDTO> all = runtime.getComponentDescriptionDTOs(bundles.toArray(new Bundle[0]));
        for (ComponentDescriptionDTO component : all) {
            for (ComponentConfigurationDTO configuration : runtime.getComponentConfigurationDTOs(component)) {
                if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    return Optional.of("The component " + component.implementationClass + " of the module " + module + " could not be started: "
                            + cause(configuration.failure) + ".");
                }
            }
        }
        return Optional.empty();
    }

    /** The innermost cause of a stack trace. */
    private static String cause(String trace) {
        String[] lines = String.valueOf(trace).split("\\R");
        String cause = lines[0];
        for (String line : lines) {
            cause = line.startsWith("Caused by: ") ? line.substring("Caused by: ".length()) : cause;
        }
        return (cause.length() > FIRST_LINE ? cause.substring(0, FIRST_LINE) + "..." : cause).replaceFirst("\\.$", "");
    }
}
