package org.throughline.compare.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.throughline.api.compare.Version;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.organization.Person;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.model.planning.Goal;

/** Copies of one plan, each of which goes its own way. */
final class Copies implements AutoCloseable {

    private final Plans plans = Given.service(Plans.class);
    private final Path folder;
    private final Path origin;
    private final List<Session> open = new ArrayList<>();

    /**
     * @param origin the plan that all copies are of
     * @param folder a folder to write to
     */
    Copies(Path origin, Path folder) {
        this.origin = origin;
        this.folder = folder;
    }

    /** Copies of the sample. */
    static Copies ofRiverbend(Path folder) {
        return new Copies(Given.RIVERBEND.resolve("riverbend.throughline"), folder);
    }

    /** A copy in which nobody has done anything. */
    Session session() throws PlanException {
        return session(origin);
    }

    Session session(Path of) throws PlanException {
        Session session = plans.openCopy(of);
        open.add(session);
        return session;
    }

    /** A copy that somebody worked in. */
    Version version(String name, Consumer<DistrictPlan> work) throws PlanException {
        Session session = session();
        session.change("Work", () -> work.accept(session.plan()));
        return new Version(name, session);
    }

    /** Another copy of what a session holds now. */
    Version again(Version version) throws Exception {
        return again(version, bytes(version.session()));
    }

    /** Another copy of what a version was when it was written. */
    Version again(Version version, byte[] bytes) throws Exception {
        return new Version(version.name(), session(Files.write(folder.resolve("again.throughline"), bytes)));
    }

    /** What a save would write. */
    byte[] bytes(Session session) throws Exception {
        Path file = folder.resolve("bytes.throughline");
        session.saveAs(file);
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {
        open.forEach(Session::close);
    }

    static Initiative initiative(DistrictPlan plan, String code) {
        return plan.getInitiatives().stream().filter(i -> code.equals(i.getCode())).findFirst().orElseThrow();
    }

    static School school(DistrictPlan plan, String code) {
        return plan.getDistrict().getSchools().stream().filter(s -> code.equals(s.getCode())).findFirst().orElseThrow();
    }

    static Person person(DistrictPlan plan, int n) {
        return plan.getDistrict().getStaff().get(n);
    }

    static Goal goal(DistrictPlan plan, int n) {
        return plan.getImprovementPlans().get(0).getGoals().get(n);
    }
}
