package org.throughline.compare.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.api.compare.Choice;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Version;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.ChangeSet;

/** Two versions. To take what the later one has is to merge it with an earlier one in which nobody did anything. */
final class TwoWay implements Comparison {

    private final ThreeWay merge;
    private final List<Difference> differences;

    TwoWay(Trees trees, Version before, Version after, Describer words) {
        merge = new ThreeWay(trees, before, before, after, words);
        differences = List.copyOf(merge.ofB());
    }

    @Override
    public List<Difference> differences() {
        return differences;
    }

    @Override
    public ChangeSet take(String what, Collection<Difference> chosen) {
        Set<String> taken = chosen.stream().map(Difference::key).collect(Collectors.toSet());
        return merge.with(differences.stream().map(Difference::key).filter(k -> !taken.contains(k)).distinct()
                .collect(Collectors.toMap(Function.identity(), k -> Choice.BASE))).apply(what);
    }
}
