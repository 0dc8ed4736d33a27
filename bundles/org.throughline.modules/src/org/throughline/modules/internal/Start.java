package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.throughline.api.modules.InstalledModule.State;
import org.throughline.api.modules.ModuleStart;

/** What became of each module at this start. */
final class Start implements ModuleStart {

    /** What became of one. */
    record Outcome(State state, Optional<String> reason) {
    }

    private final BundleContext context;
    private final Path folder;
    private final ModulesFile file;
    private final Installer installer;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    /** The file's entries as they were when the program started. */
    private final Map<String, ModuleEntry> begun = new HashMap<>();
    private final List<String> news = new ArrayList<>();
    private Optional<Watch> watch = Optional.empty();

    Start(BundleContext context, Path folder, ModulesFile file) {
        this.context = context;
        this.folder = folder;
        this.file = file;
        installer = new Installer(context, folder);
    }

    /** Brings in the modules that are switched on and fit. */
    void begin(ModulesFile.Content before, boolean wanted) {
        ModulesFile.Content content = afterFailures(before);
        content.entries().forEach(e -> begun.put(e.id(), e));
        boolean safe = !wanted || content.unexplained() >= ModuleEntry.TOO_MANY;
        if (safe) {
            installer.keepOnly(List.of());
            String why = wanted ? "The program ended twice while it started, so this time it started without modules. Start it again to have them back."
                    : "The program was started without modules.";
            content.entries().stream().filter(ModuleEntry::enabled).forEach(e -> outcomes.put(e.id(), new Outcome(State.LEFT_OUT, Optional.of(why))));
            news.add(why);
            return;
        }
        content.entries().stream().filter(ModuleEntry::quarantined).forEach(this::quarantine);
        List<ModuleEntry> on = content.entries().stream().filter(e -> e.enabled() && !e.quarantined()).toList();
        if (on.isEmpty()) {
            installer.keepOnly(List.of());
            return;
        }
        watch = Optional.of(Watch.begin(context, folder, bundle -> idOf(bundle)));
        context.addFrameworkListener(this::failed);
        guard();
        bringIn(on);
    }

    private void guard() {
        var product = Arrays.stream(context.getBundles()).filter(b -> !b.getLocation().startsWith(installer.ours())).toList();
        var unseen = new Unseen(product, this::idOf, (id, service) -> outcomes.put(id, new Outcome(State.FAILED, Optional.of("The module " + id
                + " tried to take the place of Throughline's own service " + service + ". It was kept from it; the rest of the module is at work."))));
        context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, unseen, null);
    }

    private void bringIn(List<ModuleEntry> on) {
        installer.keepOnly(on.stream().flatMap(this::locations).toList());
        List<ModuleEntry> strange = on.stream().filter(e -> locations(e).anyMatch(l -> !installer.isThere(l))).toList();
        if (!strange.isEmpty()) {
            Map<ModuleEntry, String> unfit = new Check(context, folder).unfit(on, strange);
            unfit.forEach((e, why) -> leaveOut(e, why));
            installer.keepOnly(on.stream().filter(e -> !unfit.containsKey(e)).flatMap(this::locations).toList());
            installer.bringIn(strange.stream().filter(e -> !unfit.containsKey(e)).toList())
                    .forEach((e, why) -> leaveOut(e, "The module " + e.id() + " could not be brought in: " + why + "."));
        }
        on.forEach(e -> outcomes.putIfAbsent(e.id(), new Outcome(State.ACTIVE, Optional.empty())));
    }

    private Stream<String> locations(ModuleEntry entry) {
        return entry.bundles().stream().map(b -> installer.location(entry, b));
    }

    private void leaveOut(ModuleEntry entry, String why) {
        outcomes.put(entry.id(), new Outcome(State.LEFT_OUT, Optional.of(why)));
        news.add(why);
    }

    private void quarantine(ModuleEntry entry) {
        String why = "The program ended twice while the module " + entry.id() + " started, so it is left out. Remove it, or switch it on again once it is mended.";
        outcomes.put(entry.id(), new Outcome(State.QUARANTINED, Optional.of(why)));
        if (entry.enabled() && entry.failures() == ModuleEntry.TOO_MANY) {
            news.add(why);
        }
    }

    /** Holds earlier starts that did not come to their end against the module that began last. */
    private ModulesFile.Content afterFailures(ModulesFile.Content before) {
        List<Optional<String>> ends = Watch.failedStarts(folder);
        if (ends.isEmpty()) {
            return before;
        }
        try {
            return file.change(content -> {
                ModulesFile.Content counted = content;
                for (Optional<String> suspect : ends) {
                    Optional<ModuleEntry> entry = suspect.flatMap(counted::find);
                    counted = entry.isPresent() ? counted.with(entry.get().failed(entry.get().failures() + 1))
                            : new ModulesFile.Content(counted.entries(), counted.unexplained() + 1);
                }
                return counted;
            });
        } catch (IOException e) {
            return before;
        }
    }

    private Optional<String> idOf(Bundle bundle) {
        return !bundle.getLocation().startsWith(installer.ours()) ? Optional.empty() : begun.values().stream().filter(e -> locations(e).anyMatch(bundle.getLocation()::equals)).map(ModuleEntry::id).findFirst();
    }

    /** A bundle that throws when it starts is named; the rest goes on. */
    private void failed(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            idOf(event.getBundle()).ifPresent(id -> outcomes.put(id, new Outcome(State.FAILED,
                    Optional.of("The module " + id + " could not be started: " + Reasons.of(event.getThrowable()) + "."))));
        }
    }

    @Override
    public synchronized List<String> done() {
        watch.ifPresent(Watch::end);
        watch = Optional.empty();
        boolean remembered = begun.values().stream().anyMatch(e -> e.failures() > 0 && e.failures() <= ModuleEntry.TOO_MANY) || file.read().unexplained() > 0;
        if (remembered) {
            try {
                file.change(c -> new ModulesFile.Content(c.entries().stream().map(Start::remembered).toList(), 0));
            } catch (IOException e) {
                Logger.getLogger(Start.class.getName()).log(Level.FINE, "The list of modules could not be written", e);
            }
        }
        List<String> said = List.copyOf(news);
        news.clear();
        return said;
    }

    /** A quarantined module stays one, and a person has heard of it now; for the others this start was a good one. */
    private static ModuleEntry remembered(ModuleEntry entry) {
        return entry.failed(entry.quarantined() ? ModuleEntry.TOO_MANY + 1 : 0);
    }

    /** What became of a module; empty for one that came or was changed since the start. */
    Optional<Outcome> outcome(ModuleEntry now) {
        ModuleEntry then = begun.get(now.id());
        return then == null || !then.folder().equals(now.folder()) || !then.version().equals(now.version())
                || then.enabled() != now.enabled() || then.quarantined() != now.quarantined() ? Optional.empty()
                        : Optional.ofNullable(outcomes.get(now.id()));
    }

    /** The bundles of a module that are in the program. */
    List<Bundle> bundles(ModuleEntry entry) {
        Map<String, Bundle> present = installer.present();
        return locations(entry).map(present::get).filter(b -> b != null).toList();
    }
}
