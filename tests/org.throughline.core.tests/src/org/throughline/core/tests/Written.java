package org.throughline.core.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.plan.DistrictPlan;

/** Plans that tests made, written the way the program writes them. */
final class Written {

    private Written() {
    }

    /** The text of a plan's file. The plan stays as it is. */
    static String text(DistrictPlan plan, Path folder) throws Exception {
        Path file = folder.resolve("written.throughline");
        try (Session session = Given.service(Plans.class).create("Written", "aspen2018")) {
            session.change("Take over", () -> takeOver(plan, session.plan()));
            session.saveAs(file);
        }
        return Files.readString(file);
    }

    /** References to the plan itself become references to the new one. */
    @SuppressWarnings("unchecked")
    private static void takeOver(DistrictPlan from, DistrictPlan to) {
        var copier = new EcoreUtil.Copier();
        copier.put(from, to);
        for (EStructuralFeature feature : from.eClass().getEAllStructuralFeatures()) {
            Object value = from.eGet(feature);
            to.eSet(feature, !(feature instanceof EReference) ? value
                    : value instanceof List<?> parts ? copier.copyAll((List<EObject>) parts)
                    : value == null ? null : copier.copy((EObject) value));
        }
        copier.copyReferences();
    }
}
