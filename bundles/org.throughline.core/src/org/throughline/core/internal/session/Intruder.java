package org.throughline.core.internal.session;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

import org.osgi.framework.FrameworkUtil;

/** Who is on top of the stack, below EMF and the session: the one who wrote to the plan. */
final class Intruder {

    private Intruder() {
    }

    /** The bundle and class, for a sentence. */
    static String name() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames
                .map(StackFrame::getDeclaringClass).filter(c -> !isPlumbing(c.getName())).findFirst()
                .map(Intruder::named).orElse("Something"));
    }

    private static String named(Class<?> type) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type))
                .map(b -> "The module " + b.getSymbolicName() + " (" + type.getSimpleName() + ")")
                .orElse(type.getName());
    }

    private static boolean isPlumbing(String name) {
        return name.startsWith("org.eclipse.emf.") || name.startsWith("java.") || name.startsWith("jdk.")
                || name.startsWith("org.throughline.model.") || name.startsWith("org.throughline.core.internal.session.");
    }
}
