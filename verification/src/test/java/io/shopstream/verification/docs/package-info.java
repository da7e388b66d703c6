/** What the documents promise. In: the README and the rules. Out: their tables against the code. */
@NullMarked
package io.shopstream.verification.docs;

import org.jspecify.annotations.NullMarked;
