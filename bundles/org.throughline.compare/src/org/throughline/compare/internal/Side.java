package org.throughline.compare.internal;

/** One of the two versions that became of one. */
enum Side {
    A, B;

    Side other() {
        return this == A ? B : A;
    }
}
