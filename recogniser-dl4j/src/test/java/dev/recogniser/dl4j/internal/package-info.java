/** Tests on the real ND4J, against a plain computation. */
@NullMarked
package dev.recogniser.dl4j.internal;

import org.jspecify.annotations.NullMarked;
