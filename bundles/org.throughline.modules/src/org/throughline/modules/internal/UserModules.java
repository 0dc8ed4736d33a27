package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.modules.InstalledModule;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.MetamodelCheck;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

/** The modules in the person's folder. */
@Component(service = Modules.class)
public final class UserModules implements Modules {

    private static final String NO_FOLDER = "Throughline does not know where your files are, so it has no modules. Start it with its own script.";

    private final BundleContext context;
    private final ComponentServiceObjects<MetamodelCheck> metamodels;

    /** Looks into the person's folder each time it is asked. */
    @Activate
    public UserModules(BundleContext context, @Reference ComponentServiceObjects<MetamodelCheck> metamodels) {
        this.context = context;
        this.metamodels = metamodels;
    }

    @Override
    public List<InstalledModule> all() {
        return ModulesFile.folder().isEmpty() ? List.of() : file().read().entries().stream().map(this::described).toList();
    }

    private ModulesFile file() {
        return new ModulesFile(ModulesFile.folder().orElseThrow());
    }

    private Path required() throws ModuleException {
        return ModulesFile.folder().orElseThrow(() -> new ModuleException(NO_FOLDER));
    }

    private InstalledModule described(ModuleEntry entry) {
        List<ModuleBundle> bundles;
        Optional<String> broken = Optional.empty();
        try {
            bundles = new Check(context, ModulesFile.folder().orElseThrow()).bundles(entry);
        } catch (ModuleException e) {
            bundles = List.of();
            broken = Optional.of(e.getMessage());
        }
        Start.Outcome outcome = outcome(entry);
        Optional<String> reason = broken.or(outcome::reason);
        State state = broken.isPresent() && outcome.state() == State.ACTIVE ? State.FAILED : outcome.state();
        return described(entry.id(), entry.version(), bundles, state, reason, entry.former().map(ModuleEntry.Former::version));
    }

    private static InstalledModule described(String id, String version, List<ModuleBundle> bundles, State state, Optional<String> reason, Optional<String> former) {
        return new InstalledModule(id, version, bundles.isEmpty() ? id : bundles.get(0).name(),
                bundles.isEmpty() ? "" : bundles.get(0).header("Bundle-Vendor").orElse(""), state,
                bundles.stream().flatMap(b -> b.provides().stream()).distinct().toList(), reason, former);
    }

    private Start.Outcome outcome(ModuleEntry entry) {
        if (!entry.enabled()) {
            return new Start.Outcome(State.DISABLED, Optional.empty());
        }
        Optional<Start> start = start();
        Optional<Start.Outcome> outcome = start.flatMap(s -> s.outcome(entry));
        if (outcome.isEmpty()) {
            return new Start.Outcome(State.NEXT_START, Optional.empty());
        }
        return outcome.get().state() == State.ACTIVE ? new Components(context).failure(entry.id(), start.get().bundles(entry))
                .map(why -> new Start.Outcome(State.FAILED, Optional.of(why))).orElse(outcome.get()) : outcome.get();
    }

    private Optional<Start> start() {
        ServiceReference<Start> reference = context.getServiceReference(Start.class);
        return Optional.ofNullable(reference).map(context::getService);
    }

    @Override
    public InstalledModule look(Path from) throws ModuleException {
        ModuleZip zip = checked(from);
        Optional<ModuleEntry> there = file().read().find(zip.own().id());
        return described(zip.own().id(), zip.own().version().toString(), zip.bundles(), State.NEXT_START, Optional.empty(), there.map(ModuleEntry::version));
    }

    /** What a file holds, once nothing speaks against it. */
    private ModuleZip checked(Path from) throws ModuleException {
        required();
        ModuleZip zip = ModuleZip.read(from);
        checked(zip.bundles());
        return zip;
    }

    private void checked(List<ModuleBundle> bundles) throws ModuleException {
        Optional<String> why = new Check(context, required()).reason(bundles, othersThan(bundles.get(0).id()));
        if (why.isPresent()) {
            throw new ModuleException(why.get());
        }
        for (ModuleBundle bundle : bundles) {
            for (var metamodel : bundle.content(ContentCatalog.METAMODEL).entrySet()) {
                if (metamodel.getValue().endsWith(".ecore")) {
                    checked(bundle, metamodel.getKey(), metamodel.getValue());
                }
            }
        }
    }

    private void checked(ModuleBundle bundle, String uri, String path) throws ModuleException {
        String text = bundle.texts().get(path);
        if (text == null) {
            throw new ModuleException("The module " + bundle.id() + " names the metamodel \"" + path + "\", which is not in it.");
        }
        MetamodelCheck check = metamodels.getService();
        try {
            Optional<Diagnostic> fault = check.check(uri, text).stream().findFirst();
            if (fault.isPresent()) {
                throw new ModuleException("The module " + bundle.id() + " cannot be used: \"" + path + "\""
                        + fault.get().place().line().map(l -> ", line " + l).orElse("") + ". " + fault.get().message());
            }
        } finally {
            metamodels.ungetService(check);
        }
    }

    private Map<ModuleEntry, List<ModuleBundle>> othersThan(String id) throws ModuleException {
        Map<ModuleEntry, List<ModuleBundle>> others = new LinkedHashMap<>();
        var check = new Check(context, required());
        for (ModuleEntry entry : file().read().entries()) {
            if (!entry.id().equals(id) && entry.enabled() && !entry.quarantined()) {
                try {
                    others.put(entry, check.bundles(entry));
                } catch (ModuleException gone) {
                    // it is said of that module; this one has nothing to do with it
                }
            }
        }
        return others;
    }

    @Override
    public InstalledModule install(Path from) throws ModuleException {
        Path root = required();
        ModuleZip zip = checked(from);
        String id = zip.own().id();
        String version = zip.own().version().toString();
        var folders = new Folders(root.resolve(id));
        ModuleEntry entry = changed("The module " + id + " could not be written to \"" + root + "\". Is there room on the disk, and may you write there?", () -> {
            String written = folders.write(version, zip.bundles());
            List<String> files = zip.bundles().stream().map(ModuleBundle::file).toList();
            file().change(c -> c.with(new ModuleEntry(id, version, written, true, 0, files, former(c.find(id), version))));
            return file().read().find(id).orElseThrow();
        });
        folders.keepOnly(entry);
        return described(entry);
    }

    /** An install of the same version again has nothing to go back to but what was there before it. */
    private static Optional<ModuleEntry.Former> former(Optional<ModuleEntry> there, String version) {
        return there.flatMap(t -> t.version().equals(version) ? t.former() : Optional.of(new ModuleEntry.Former(t.version(), t.folder(), t.bundles())));
    }

    @Override
    public void remove(String id) throws ModuleException {
        Path root = required();
        find(id);
        changed("The module " + id + " could not be removed. May you write to \"" + root + "\"?", () -> file().change(c -> c.without(id)));
        // where a file is in use, the next start of the program has it no longer, and the next change here takes it away
        new Folders(root.resolve(id)).removeAll();
        file().removeIfEmpty();
    }

    private ModuleEntry find(String id) throws ModuleException {
        required();
        List<ModuleEntry> all = file().read().entries();
        return all.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> new ModuleException("There is no module \"" + id + "\". "
                + (all.isEmpty() ? "None is installed." : "There are: " + String.join(", ", all.stream().map(ModuleEntry::id).toList()) + ".")));
    }

    @Override
    public void enable(String id) throws ModuleException {
        ModuleEntry entry = find(id);
        checked(new Check(context, required()).bundles(entry));
        set(id, e -> e.with(true));
    }

    @Override
    public void disable(String id) throws ModuleException {
        find(id);
        set(id, e -> e.with(false));
    }

    private void set(String id, Function<ModuleEntry, ModuleEntry> change) throws ModuleException {
        changed("The list of modules could not be written. May you write to \"" + required() + "\"?",
                () -> file().change(c -> c.find(id).map(e -> c.with(change.apply(e))).orElse(c)));
    }

    @Override
    public InstalledModule back(String id) throws ModuleException {
        ModuleEntry entry = find(id);
        ModuleEntry.Former former = entry.former().orElseThrow(() -> new ModuleException("There is no version of the module " + id + " before " + entry.version() + " to go back to."));
        checked(new Check(context, required()).bundles(id, former.folder(), former.bundles()));
        set(id, e -> new ModuleEntry(id, former.version(), former.folder(), true, 0, former.bundles(),
                Optional.of(new ModuleEntry.Former(e.version(), e.folder(), e.bundles()))));
        return described(find(id));
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    private static <T> T changed(String otherwise, Writing<T> writing) throws ModuleException {
        try {
            return writing.run();
        } catch (ModuleException e) {
            throw e;
        } catch (IOException e) {
            throw new ModuleException(otherwise, e);
        }
    }
}
