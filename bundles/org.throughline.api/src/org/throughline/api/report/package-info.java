/**
 * Reports. A district adds one by implementing {@link org.throughline.api.report.Report} as a component:
 * <pre>
 * &#64;Component
 * public final class Owners implements Report {
 *     public String name() { return "owners"; }
 *     public String title() { return "Who owns what"; }
 *     public String fileEnding() { return ".txt"; }
 *     public void write(ReportRequest request, OutputStream out) throws IOException {
 *         for (Initiative i : request.plan().getInitiatives()) {
 *             out.write((i.getCode() + "\t" + i.getName() + "\n").getBytes(UTF_8));
 *         }
 *     }
 * }
 * </pre>
 * A report that is about something asks the request for it ({@link org.throughline.api.report.ReportRequest#about(String, java.util.Collection)}),
 * and what may be named is said where nothing fits.
 */
package org.throughline.api.report;
