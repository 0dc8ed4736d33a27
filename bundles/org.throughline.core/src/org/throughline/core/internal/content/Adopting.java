package org.throughline.core.internal.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.session.PlanException;
import org.throughline.model.framework.Adoption;
import org.throughline.model.framework.ContentCollection;
import org.throughline.model.framework.Framework;
import org.throughline.model.framework.FrameworkFactory;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.standards.StandardsDocument;

/**
 * Content that was read and is about to be taken over.
 *
 * @param key the key under which it is installed
 * @param version its version; empty if it names none
 * @param text the text of its file
 * @param copy the copy that the plan gets, or has already
 */
record Adopting(String key, String version, String text, Named copy) {

    /** Reads the content; where several versions are installed, the latest. */
    static Adopting of(ContentCatalog catalog, DistrictPlan plan, String key) throws PlanException {
        if (plan.getAdoptions().stream().anyMatch(a -> key.equals(a.getKey()))) {
            throw new PlanException("The plan has adopted \"" + key + "\" already.");
        }
        ContentTree tree = null;
        String text = "";
        for (ContentItem item : catalog.items()) {
            if (item.key().equals(key) && !item.kind().equals(ContentCatalog.MAPPING_PROFILE)) {
                ContentFile file = ContentFile.of(item);
                ContentTree next = ContentTree.read(file.text(), file.name());
                if (tree == null || Versions.mayReplace(next.version(), tree.version())) {
                    tree = next;
                    text = file.text();
                }
            }
        }
        if (tree == null) {
            throw unknown(catalog, key);
        }
        if (tree.identify()) {
            text = tree.text();
        }
        return new Adopting(key, tree.version(), text, known(plan, tree).orElse(tree.root()));
    }

    /** Puts the copy into the plan, and remembers what it looked like. */
    void into(DistrictPlan plan) {
        if (copy.eContainer() == null) {
            switch (copy) {
                case Framework framework -> plan.getFrameworks().add(framework);
                case ContentCollection collection -> plan.getCollections().add(collection);
                case StandardsDocument standards -> plan.getStandards().add(standards);
                default -> throw new IllegalStateException("No place in a plan for " + copy.eClass().getName());
            }
        }
        Adoption adoption = FrameworkFactory.eINSTANCE.createAdoption();
        adoption.setId(UUID.randomUUID().toString());
        adoption.setKey(key);
        adoption.setVersion(version.isEmpty() ? null : version);
        adoption.setAdoptedOn(LocalDate.now());
        adoption.setCopy(copy);
        adoption.setBase(text);
        plan.getAdoptions().add(adoption);
    }

    /** The same content in a plan that does not know where it has it from. */
    private static Optional<Named> known(DistrictPlan plan, ContentTree tree) throws PlanException {
        Optional<Named> known = plan.eContents().stream().filter(o -> Alike.id(o).equals(Alike.id(tree.root())))
                .map(Named.class::cast).findFirst();
        if (known.isPresent() && !ContentTree.of(known.get()).version().equals(tree.version())) {
            throw new PlanException("The plan holds version " + ContentTree.of(known.get()).version() + " of \""
                    + tree.root().getName() + "\", and version " + tree.version()
                    + " is installed. What you changed cannot be told from what the publisher changed.");
        }
        if (known.isEmpty() && !(tree.root() instanceof Framework || tree.root() instanceof ContentCollection
                || tree.root() instanceof StandardsDocument)) {
            throw new PlanException("\"" + tree.root().getName() + "\" is no content that a plan can adopt.");
        }
        return known;
    }

    private static PlanException unknown(ContentCatalog catalog, String key) {
        return new PlanException("There is no content \"" + key + "\". There is: " + catalog.items().stream()
                .filter(i -> !i.kind().equals(ContentCatalog.MAPPING_PROFILE)).sorted(Comparator.comparing(ContentItem::key))
                .map(ContentItem::key).distinct().collect(Collectors.joining(", ")) + ".");
    }
}
