/**
 * Modules: what a district adds to an installed program, made, built, installed, switched off and removed without any
 * other tool. The command line and the window use the same two services, and a district's own verb may too:
 *
 * <pre>
 * &#64;Component(service = Verb.class)
 * &#64;Command(name = "our-modules", description = "Names what we added.")
 * public final class OurModules implements Verb {
 *     &#64;Reference Modules modules;
 *
 *     public Integer call() {
 *         modules.all().forEach(m -&gt; System.out.println(m.name() + " " + m.version()));
 *         return DONE;
 *     }
 * }
 * </pre>
 */
package org.throughline.api.modules;
