/**
 * Pictures of figures: bars, months, tables and cards, laid out below one another and drawn on one control that is used with
 * the mouse, the keyboard and a screen reader alike. Views make {@link org.throughline.ui.picture.Block}s of what they show
 * and give them to a {@link org.throughline.ui.picture.PictureCanvas}.
 *
 * <p>Smallest example:
 * <pre>
 * var canvas = new PictureCanvas(answer.picture(), stage, "Visits by school");
 * canvas.show(new Bars(schools.stream().map(s -&gt; Bar.of(s.getName(), visits(s), Tone.FIRST, visits(s) + " visits", sentence(s), List.of(s))).toList()));
 * </pre>
 *
 * <p>A {@link org.throughline.ui.picture.Picture} knows nothing of widgets, so it is tested without a window.
 */
package org.throughline.ui.picture;
