package org.throughline.compare.internal;

import java.util.List;
import java.util.Map;

import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Conflict;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Merge;
import org.throughline.api.compare.Version;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.ChangeSet;

/** Two versions and the one that they come from. */
final class ThreeWay implements Merge {

    /** What was looked at once, whatever is chosen. */
    private record Looked(Trees trees, Scan scan, Deletions byA, Deletions byB, Value value, Describer words, Watch watch) {
    }

    private final Version a;
    private final Version b;
    private final Looked looked;
    private final Choices choices;

    ThreeWay(Trees trees, Version base, Version a, Version b, Describer words) {
        this(a, b, look(trees, words, Watch.over(base.session(), a.session(), b.session())), Choices.NONE);
    }

    private ThreeWay(Version a, Version b, Looked looked, Choices choices) {
        this.a = a;
        this.b = b;
        this.looked = looked;
        this.choices = choices;
    }

    private static Looked look(Trees trees, Describer words, Watch watch) {
        var scan = new Scan(trees);
        return new Looked(trees, scan, new Deletions(trees, scan, Side.A), new Deletions(trees, scan, Side.B), new Value(trees, words), words, watch);
    }

    @Override
    public List<Difference> ofA() {
        return of(looked.trees().a);
    }

    @Override
    public List<Difference> ofB() {
        return of(looked.trees().b);
    }

    private List<Difference> of(Tree version) {
        return new Differing(looked.trees().o, version, looked.trees().features, looked.words()).all();
    }

    @Override
    public List<Conflict> conflicts() {
        return new Conflicts(resolved(), looked.scan(), choices, looked.value(), new Wording(looked.words(), a.name(), b.name()))
                .all(looked.byA(), looked.byB());
    }

    @Override
    public Merge with(Map<String, Choice> more) {
        return new ThreeWay(a, b, looked, choices.with(more));
    }

    @Override
    public ChangeSet apply(String what) {
        looked.watch().refuseIfChanged();
        return a.session().bring(what, b.session(), () -> new Realization(resolved()).run());
    }

    private Resolution resolved() {
        return new Resolution(looked.trees(), looked.scan(), looked.byA(), looked.byB(), choices, looked.value());
    }
}
