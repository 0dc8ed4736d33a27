package org.throughline.core.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.throughline.api.session.Session;
import org.throughline.given.RandomPlan;

/** Random plans in files, and random changes of a session. */
final class RandomPlanFile {

    private RandomPlanFile() {
    }

    /** Writes a random plan. */
    static Path write(Path file, long seed, int objects) throws IOException {
        var resource = new XMIResourceImpl(URI.createFileURI(file.toString()));
        resource.setEncoding("UTF-8");
        resource.getContents().add(RandomPlan.of(seed, objects));
        try (OutputStream out = Files.newOutputStream(file)) {
            resource.save(out, Map.of(XMLResource.OPTION_LINE_WIDTH, 1));
        }
        return file;
    }

    /** A few edits within the change that is under way, deletions by the session among them. */
    static void change(Random random, Session session) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (random.nextInt(6) > 0) {
                RandomPlan.change(random, session.plan());
            } else {
                List<EObject> leaves = leaves(session.plan());
                session.delete(leaves.get(random.nextInt(leaves.size())));
            }
        }
    }

    private static List<EObject> leaves(EObject plan) {
        var leaves = new ArrayList<EObject>();
        for (var all = plan.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            // a few with parts, but never so many at once that the plan ends empty
            if (object.eContents().size() < 3) {
                leaves.add(object);
            }
        }
        return leaves.isEmpty() ? List.of(plan.eContents().get(0)) : leaves;
    }
}
