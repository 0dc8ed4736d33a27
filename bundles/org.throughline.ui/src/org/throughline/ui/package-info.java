/**
 * What a view is made from: the plan of the window, the matrix, the tree and the page of an object. A district's view
 * takes {@link org.throughline.ui.OpenPlan} as a service, listens to it, and draws.
 */
package org.throughline.ui;
