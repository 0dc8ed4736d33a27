package org.throughline.modules.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Keeps a module from taking the place of a service of the program's own while it runs: nobody sees such a service, and the module is named. */
final class Unseen implements FindHook, EventListenerHook {

    private final OurServices ours;
    private final Function<Bundle, Optional<String>> module;
    private final BiConsumer<String, String> named;

    /**
     * @param module the module that a bundle belongs to
     * @param named is told of a module and of the service that it tried to replace
     */
    Unseen(List<Bundle> product, Function<Bundle, Optional<String>> module, BiConsumer<String, String> named) {
        ours = new OurServices(product);
        this.module = module;
        this.named = named;
    }

    @Override
    public void find(BundleContext context, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(this::isHidden);
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isHidden(event.getServiceReference())) {
            listeners.clear();
        }
    }

    private boolean isHidden(ServiceReference<?> reference) {
        Optional<String> of = Optional.ofNullable(reference.getBundle()).flatMap(module);
        if (of.isEmpty()) {
            return false;
        }
        Optional<String> replaced = Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS)).filter(ours::contain).findFirst();
        replaced.ifPresent(service -> named.accept(of.get(), service));
        return replaced.isPresent();
    }
}
