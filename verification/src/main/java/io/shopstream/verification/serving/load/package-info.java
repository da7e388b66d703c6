/** A load that waits for nobody. In: questions and the moments at which they arrive. Out: how long each answer took, and what failed. */
@NullMarked
package io.shopstream.verification.serving.load;

import org.jspecify.annotations.NullMarked;
