package org.throughline.coherence.ui.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.api.coherence.WhatIf.Decided;
import org.throughline.model.identity.Identified;
import org.throughline.model.initiatives.DecisionKind;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.plan.DistrictPlan;

/**
 * What somebody tries: initiatives that would go, in the order in which they were named. Nothing of it is in the plan.
 *
 * @param goes by the id of one that goes, the id of the one that it goes on as part of; empty where it stops
 */
record Tried(Map<String, String> goes) {

    /** Nothing is tried. */
    static final Tried NOTHING = new Tried(Map.of());

    private static final String INTO = "=";

    /** Keeps a copy, in order. */
    Tried {
        goes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(goes));
    }

    /** What was remembered as {@link #text}. */
    static Tried of(String text) {
        var goes = new LinkedHashMap<String, String>();
        Stream.ofNullable(text).flatMap(t -> Arrays.stream(t.split(" "))).filter(p -> !p.isBlank()).map(p -> p.split(INTO, 2))
                .forEach(p -> goes.put(p[0], p.length == 1 ? "" : p[1]));
        return new Tried(goes);
    }

    /** The same as a text. */
    String text() {
        return goes.entrySet().stream().map(g -> g.getValue().isEmpty() ? g.getKey() : g.getKey() + INTO + g.getValue()).collect(Collectors.joining(" "));
    }

    /** With one that stops, or goes on as part of another. */
    Tried with(Initiative goes, Optional<Initiative> into) {
        var next = new LinkedHashMap<>(this.goes);
        next.put(goes.getId(), into.map(Identified::getId).orElse(""));
        return new Tried(next);
    }

    /** With one that goes on as it is. */
    Tried without(Initiative stays) {
        var next = new LinkedHashMap<>(goes);
        next.remove(stays.getId());
        return new Tried(next);
    }

    boolean has(Initiative initiative) {
        return goes.containsKey(initiative.getId());
    }

    /** What of it can still be decided in a plan: without what is not there any more, or is decided. */
    Tried in(DistrictPlan plan) {
        Map<String, Initiative> open = plan.getInitiatives().stream().filter(i -> !isDecided(i)).collect(Collectors.toMap(Identified::getId, i -> i, (a, b) -> a));
        var next = new LinkedHashMap<String, String>();
        goes.forEach((id, into) -> {
            if (open.containsKey(id)) {
                next.put(id, open.containsKey(into) && !goes.containsKey(into) ? into : "");
            }
        });
        return new Tried(next);
    }

    /** As decisions about initiatives of a plan. */
    List<Decided> decisions(DistrictPlan plan) {
        Map<String, Initiative> all = plan.getInitiatives().stream().collect(Collectors.toMap(Identified::getId, i -> i, (a, b) -> a));
        return goes.entrySet().stream().map(g -> new Decided(all.get(g.getKey()), Optional.ofNullable(all.get(g.getValue())))).toList();
    }

    /** Those that would go on with this one as a part of them, or are decided to. */
    List<Initiative> into(Initiative target, DistrictPlan plan) {
        return plan.getInitiatives().stream().filter(i -> target.getId().equals(goes.get(i.getId())) || isDecided(i) && i.getDecision().getMergedInto() == target).toList();
    }

    /** Whether the plan has decided that an initiative stops, or goes on as part of another. */
    static boolean isDecided(Initiative initiative) {
        return initiative.getDecision() != null && (initiative.getDecision().getKind() == DecisionKind.STOP || initiative.getDecision().getKind() == DecisionKind.MERGE);
    }
}
