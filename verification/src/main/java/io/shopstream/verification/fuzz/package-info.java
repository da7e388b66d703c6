/** Coverage-guided fuzzing of the page parser. In: small pages. Out: the inputs that break a promise of the parser. */
@NullMarked
package io.shopstream.verification.fuzz;

import org.jspecify.annotations.NullMarked;
