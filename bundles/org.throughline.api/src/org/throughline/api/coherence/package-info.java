/**
 * Analyses of how initiatives support the framework. We implement {@link org.throughline.api.coherence.Coherence}; views, reports and verbs call it.
 */
package org.throughline.api.coherence;
