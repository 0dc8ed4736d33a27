package org.throughline.core.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.emf.ecore.EPackage;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.modules.ModuleKinds;
import org.throughline.model.plan.PlanPackage;

/**
 * The metamodels that installed modules bring as .ecore files. They are registered before the first plan is opened, and
 * held to the same rules as those that a plan carries along: so whatever can be edited here can be read elsewhere.
 */
public final class InstalledMetamodels {

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private InstalledMetamodels() {
    }

    /** Registers those that the catalog names and that are not registered yet; one that cannot be used is named in the log. */
    public static void register(ContentCatalog catalog) {
        List<ContentItem> items = catalog.items(ContentCatalog.METAMODEL);
        if (items.isEmpty()) {
            return;
        }
        // ours come first, since a module builds on them
        Objects.requireNonNull(PlanPackage.eINSTANCE);
        var problems = new ArrayList<Diagnostic>();
        var texts = new ArrayList<Carried>();
        Set<String> seen = new HashSet<>();
        for (ContentItem item : items) {
            if (!item.location().getPath().endsWith(".ecore")) {
                continue;
            }
            if (seen.add(item.key()) && !EPackage.Registry.INSTANCE.containsKey(item.key())) {
                texts.add(new Carried(item.key(), item.name(), text(item), 0));
            }
        }
        var found = new StandIns(EPackage.Registry.INSTANCE, problems::add);
        found.take(texts);
        found.accepted().forEach((metamodel, from) -> ModuleKinds.add(metamodel, from.module()));
        problems.forEach(p -> Logger.getLogger(InstalledMetamodels.class.getName()).log(Level.WARNING, p::message));
        markGenerated(items);
    }

    /** A module whose metamodel is Java of its own registers it itself, and names it for the list of kinds. */
    private static void markGenerated(List<ContentItem> items) {
        for (ContentItem item : items) {
            EPackage metamodel = item.location().getPath().endsWith(".ecore") ? null : EPackage.Registry.INSTANCE.getEPackage(item.key());
            if (metamodel != null) {
                ModuleKinds.add(metamodel, item.name());
            }
        }
    }

    private static String text(ContentItem item) {
        try (InputStream in = item.location().openStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
