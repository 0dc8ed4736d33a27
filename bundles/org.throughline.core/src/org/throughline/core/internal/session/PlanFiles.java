package org.throughline.core.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.content.Adoptions;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.content.ContentItem;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.core.internal.file.InstalledMetamodels;
import org.throughline.core.internal.file.PrivateRoot;
import org.throughline.core.internal.file.Sizes;
import org.throughline.core.internal.seal.Seal;
import org.throughline.model.framework.Framework;
import org.throughline.model.organization.OrganizationFactory;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.plan.PlanFactory;

/** Plans in files. */
@Component(service = Plans.class)
public final class PlanFiles implements Plans {

    private final ContentCatalog catalog;
    private final Adoptions adoptions;

    /** Takes frameworks from this catalog into new plans. */
    @Activate
    public PlanFiles(@Reference ContentCatalog catalog, @Reference Adoptions adoptions) {
        this.catalog = catalog;
        this.adoptions = adoptions;
        InstalledMetamodels.register(catalog);
    }

    @Override
    public Session create(Path file, String name, String framework) throws PlanException {
        if (Files.exists(file)) {
            throw new PlanException("\"" + file + "\" is there already. Choose another name, or open it.");
        }
        Session session = create(name, framework);
        session.saveAs(file);
        return session;
    }

    @Override
    public Session create(String name, String framework) throws PlanException {
        DistrictPlan plan = PlanFactory.eINSTANCE.createDistrictPlan();
        plan.setId(UUID.randomUUID().toString());
        plan.setName(name);
        plan.setLocale("en-US");
        plan.setDistrict(OrganizationFactory.eINSTANCE.createDistrict());
        plan.getDistrict().setName(name);
        if (catalog.item(ContentCatalog.FRAMEWORK, framework).isEmpty()) {
            throw new PlanException("There is no framework \"" + framework + "\". There are: "
                    + catalog.items(ContentCatalog.FRAMEWORK).stream().map(ContentItem::key).distinct()
                            .collect(Collectors.joining(", ")) + ".");
        }
        if (!(adoptions.adopt(plan, framework) instanceof Framework)) {
            throw new PlanException("\"" + framework + "\" is not a framework. Choose another one.");
        }
        return new PlanSession(PlanDocument.of(plan), Optional.empty(), Optional.empty());
    }

    @Override
    public Session open(Path file) throws PlanException {
        return open(file, Optional.of(file));
    }

    @Override
    public Session openCopy(Path file) throws PlanException {
        return open(file, Optional.empty());
    }

    private static Session open(Path file, Optional<Path> saveTo) throws PlanException {
        byte[] bytes = bytes(file);
        String name = file.getFileName().toString();
        if (Seal.isOn(bytes) || PrivateRoot.plan(bytes).isPresent()) {
            throw new PlanException("\"" + name + "\" is the private content of a plan. Open the plan itself.");
        }
        PlanDocument document = PlanDocument.read(bytes, name);
        if (!(document.root() instanceof DistrictPlan)) {
            throw new PlanException("\"" + name + "\" is not a plan of a district. Choose another file.");
        }
        return new PlanSession(document, saveTo, Optional.of(bytes));
    }

    /** What is in a plan's file, or in one beside it. */
    static byte[] bytes(Path file) throws PlanException {
        if (!Files.exists(file)) {
            throw new PlanException("There is no plan \"" + file + "\". Check the name and the folder, "
                    + "or make it with new.");
        }
        if (Files.isDirectory(file)) {
            throw new PlanException("\"" + file + "\" is a folder. Choose a file that ends in " + FILE_ENDING + ".");
        }
        try {
            Sizes.check(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlanException("\"" + file + "\" could not be read. May you open it?", e);
        }
    }
}
