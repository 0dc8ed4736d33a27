package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.modules.ModuleException;

/** Checks modules against this program and against each other, before they come into the framework. */
final class Check {

    private static final String OURS = "https://throughline.org/model/";

    private final Path folder;
    private final List<Bundle> product;

    Check(BundleContext context, Path folder) {
        this.folder = folder;
        String ours = new Installer(context, folder).ours();
        product = Arrays.stream(context.getBundles()).filter(b -> !b.getLocation().startsWith(ours)).toList();
    }

    /** Which of the strange modules do not go together with the program and with all that are switched on, each with the reason. */
    Map<ModuleEntry, String> unfit(List<ModuleEntry> on, List<ModuleEntry> strange) {
        Map<ModuleEntry, String> unfit = new LinkedHashMap<>();
        Map<ModuleEntry, List<ModuleBundle>> read = new LinkedHashMap<>();
        for (ModuleEntry entry : on) {
            try {
                read.put(entry, bundles(entry));
            } catch (ModuleException e) {
                unfit.put(entry, e.getMessage());
            }
        }
        for (ModuleEntry entry : strange) {
            if (read.containsKey(entry)) {
                var others = new LinkedHashMap<>(read);
                others.remove(entry);
                others.keySet().removeAll(unfit.keySet());
                reason(read.get(entry), others).ifPresent(why -> unfit.put(entry, why));
            }
        }
        return unfit;
    }

    /** The bundles of an installed module. */
    List<ModuleBundle> bundles(ModuleEntry entry) throws ModuleException {
        return bundles(entry.id(), entry.folder(), entry.bundles());
    }

    /** The bundles of a version of a module that is kept. */
    List<ModuleBundle> bundles(String id, String version, List<String> files) throws ModuleException {
        var bundles = new ArrayList<ModuleBundle>();
        for (String file : files) {
            Path at = folder.resolve(id).resolve(version).resolve(file);
            try {
                bundles.add(ModuleBundle.read(file, Files.readAllBytes(at)));
            } catch (ModuleException e) {
                throw e;
            } catch (IOException e) {
                throw new ModuleException("The module " + id + " is installed, but its file \"" + at + "\" is gone or cannot be read. Install it again.", e);
            }
        }
        return bundles;
    }

    /** Why a module cannot be at work together with others; empty if it can. */
    Optional<String> reason(List<ModuleBundle> bundles, Map<ModuleEntry, List<ModuleBundle>> others) {
        String id = bundles.get(0).id();
        var offered = new Offered();
        product.forEach(offered::add);
        Optional<String> taken = bundles.stream().flatMap(b -> takes(b, offered).stream()).findFirst().or(() -> claims(bundles, others));
        if (taken.isPresent()) {
            return taken.map(why -> "The module " + id + " cannot be used. " + why);
        }
        bundles.forEach(offered::add);
        others.values().forEach(all -> all.forEach(offered::add));
        List<String> missing = bundles.stream().flatMap(b -> new Fit(offered).missing(b).stream()).distinct().toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("The module " + id + " does not fit this Throughline. " + String.join(" ", missing));
    }

    /** What a bundle would take away from the program. */
    private Optional<String> takes(ModuleBundle bundle, Offered program) {
        if (!program.bundles(bundle.id()).isEmpty()) {
            return Optional.of("It brings the bundle " + bundle.id() + ", which Throughline has itself. Leave it out, or call it something else.");
        }
        if (bundle.headers().containsKey(Constants.FRAGMENT_HOST)) {
            String host = bundle.elements(Constants.FRAGMENT_HOST).get(0).getValue();
            if (!program.bundles(host).isEmpty()) {
                return Optional.of("Its bundle " + bundle.id() + " would put itself into " + host + ", which is Throughline's. A module brings services and views and leaves Throughline's bundles as they are.");
            }
        }
        Optional<String> exported = bundle.elements(Constants.EXPORT_PACKAGE).stream().flatMap(e -> Arrays.stream(e.getValueComponents()))
                .filter(p -> !program.packages(p).isEmpty()).findFirst();
        if (exported.isPresent()) {
            return Optional.of("It exports the package " + exported.get() + ", which Throughline has itself. Leave it out of Export-Package.");
        }
        return replaces(bundle);
    }

    private Optional<String> replaces(ModuleBundle bundle) {
        var ours = new OurServices(product);
        for (var component : bundle.services().entrySet()) {
            if (!bundle.classes().contains(component.getKey())) {
                return Optional.of("Its component " + component.getKey() + " is described in OSGI-INF, and its class is not in the bundle.");
            }
            Optional<String> replaced = component.getValue().stream().filter(ours::contain).findFirst();
            if (replaced.isPresent()) {
                return Optional.of("Its component " + component.getKey() + " would take the place of Throughline's own service " + replaced.get()
                        + ". That one is for calling; a module implements those that are meant for it, such as Rule or Verb.");
            }
        }
        return Optional.empty();
    }

    /** Two modules cannot both be the owner of a metamodel, or bring the same bundle. */
    private static Optional<String> claims(List<ModuleBundle> bundles, Map<ModuleEntry, List<ModuleBundle>> others) {
        for (ModuleBundle bundle : bundles) {
            for (String uri : bundle.content(ContentCatalog.METAMODEL).keySet()) {
                if (uri.startsWith(OURS)) {
                    return Optional.of("Its metamodel claims the address " + uri + ", and what begins with " + OURS + " is Throughline's own. Give it an address of your own.");
                }
                for (var other : others.entrySet()) {
                    if (other.getValue().stream().anyMatch(b -> b.content(ContentCatalog.METAMODEL).containsKey(uri))) {
                        return Optional.of("Its metamodel claims the address " + uri + ", which the module " + other.getKey().id() + " claims too. Disable or remove one of them.");
                    }
                }
            }
            for (var other : others.entrySet()) {
                if (other.getValue().stream().anyMatch(b -> b.id().equals(bundle.id()))) {
                    return Optional.of("It brings the bundle " + bundle.id() + ", which the module " + other.getKey().id() + " brings too. Only one of them can be at work.");
                }
            }
        }
        return Optional.empty();
    }
}
