package org.throughline.core.internal.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.content.Layer;
import org.throughline.api.content.Moves;
import org.throughline.api.content.Newer;
import org.throughline.api.content.Piece;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.ChangeSet;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Adoption;
import org.throughline.model.identity.Named;
import org.throughline.model.plan.DistrictPlan;

/** Adopts what installed bundles bring. */
@Component(service = Adoptions.class)
public final class InstalledAdoptions implements Adoptions {

    private final ContentCatalog catalog;
    private final Describer describer;
    private final Bases bases = new Bases();
    private final Layers layers = new Layers(bases);
    /** What is installed stays the same as long as the program runs, so each file is looked into once. */
    private final Map<String, Optional<String>> versions = new HashMap<>();

    /** Adopts from this catalog, and says what moved in the describer's words. */
    @Activate
    public InstalledAdoptions(@Reference ContentCatalog catalog, @Reference Describer describer) {
        this.catalog = catalog;
        this.describer = describer;
    }

    @Override
    public Named adopt(DistrictPlan plan, String key) throws PlanException {
        var adopting = Adopting.of(catalog, plan, key);
        adopting.into(plan);
        return adopting.copy();
    }

    @Override
    public Named adopt(Session session, String key) throws PlanException {
        var adopting = Adopting.of(catalog, session.plan(), key);
        session.change("Adopt " + describer.label(adopting.copy()), () -> adopting.into(session.plan()));
        return adopting.copy();
    }

    @Override
    public Layer layer(EObject part, EStructuralFeature feature) {
        return layers.of(part, feature);
    }

    @Override
    public Layer layer(EObject part) {
        return layers.of(part);
    }

    @Override
    public ChangeSet useOriginal(Session session, EObject part, EStructuralFeature feature) {
        String what = "Use the original " + describer.featureName(feature).toLowerCase(Locale.US);
        Optional<EObject> original = ContentTree.holdsParts(feature) ? Optional.empty()
                : bases.adoption(part).flatMap(bases::base).flatMap(b -> Alike.id(part).flatMap(b::find));
        return session.change(what, () -> original.ifPresent(o -> {
            if (!Alike.in(feature, part, o)) {
                new Transfer(session::find).value(part, feature.getName(), o);
            }
        }));
    }

    @Override
    public List<Newer> newer(DistrictPlan plan) {
        var found = new ArrayList<Newer>();
        for (Adoption adoption : plan.getAdoptions()) {
            String known = text(adoption.getVersion());
            for (ContentItem item : catalog.items()) {
                if (adoption.getCopy() != null && item.key().equals(adoption.getKey())
                        && version(item).filter(v -> Versions.mayReplace(v, known)).isPresent()) {
                    read(item).ifPresent(t -> found.add(new Newer(adoption, version(item).orElse(""), item.name(), t)));
                }
            }
        }
        return found;
    }

    @Override
    public Newer handedOver(DistrictPlan plan, Path file) throws PlanException {
        var content = new ContentFile("\"" + file + "\"", bytes(file));
        ContentTree tree = ContentTree.read(content.text(), content.name());
        Adoption adoption = plan.getAdoptions().stream()
                .filter(a -> a.getCopy() != null && Alike.values(a.getCopy(), tree.root())).findFirst()
                .orElseThrow(() -> new PlanException(content.name() + " holds \"" + describer.label(tree.root())
                        + "\", which this plan has not adopted."));
        return new Newer(adoption, tree.version(), describer.label(tree.root()), content.text());
    }

    @Override
    public Moves moves(DistrictPlan plan, Newer newer) throws PlanException {
        ContentTree theirs = theirs(newer);
        Named copy = newer.adoption().getCopy();
        return new Moves(newer, new Comparison(base(newer), theirs, ContentTree.of(copy), new Usage(plan),
                new PieceSentences(describer.in(plan))).pieces());
    }

    @Override
    public ChangeSet take(Session session, Moves moves, Collection<Piece> chosen, boolean removeUsed) throws PlanException {
        Newer newer = moves.newer();
        ContentTree theirs = theirs(newer);
        ContentTree base = base(newer);
        Adoption adoption = newer.adoption();
        String what = "Take over " + newer.name() + (newer.version().isEmpty() ? "" : " " + newer.version());
        return session.change(what, () -> {
            Named copy = adoption.getCopy();
            var past = PastRatings.of(session.plan(), copy, describer);
            past.keepVersion(adoption, session.plan());
            var transfer = new Transfer(session::find);
            new Taking(base, theirs, copy, transfer).take(moves.pieces(), chosen, removeUsed);
            past.keepWording();
            if (copy.eClass().getEStructuralFeature("version") != null) {
                transfer.value(copy, "version", theirs.root());
            }
            adoption.setVersion(newer.version());
            adoption.setAdoptedOn(LocalDate.now());
            adoption.setBase(newer.text());
        });
    }

    private ContentTree base(Newer newer) throws PlanException {
        return bases.base(newer.adoption()).orElseThrow(() -> new PlanException("What the plan remembers of \""
                + describer.label(newer.adoption().getCopy()) + "\" from when it was adopted is damaged, so it cannot be told "
                + "what is your own wording. Restore the plan from a backup, and try again."));
    }

    private ContentTree theirs(Newer newer) throws PlanException {
        ContentTree theirs = ContentTree.read(newer.text(), "The newer version of \"" + newer.name() + "\"");
        if (!Alike.values(newer.adoption().getCopy(), theirs.root())) {
            throw new PlanException("\"" + newer.name() + "\" " + newer.version() + " is not another version of \""
                    + describer.label(newer.adoption().getCopy()) + "\": its identity differs.");
        }
        return theirs;
    }

    private Optional<String> version(ContentItem item) {
        return versions.computeIfAbsent(item.location().toString(), at -> {
            try {
                return ContentFile.of(item).version();
            } catch (PlanException e) {
                return Optional.empty();
            }
        });
    }

    /** What was there a moment ago and cannot be read now is not offered. */
    private static Optional<String> read(ContentItem item) {
        try {
            return Optional.of(ContentFile.of(item).text());
        } catch (PlanException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) throws PlanException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlanException("\"" + file + "\" could not be read. Check the name and the folder.", e);
        }
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
