/** What fingers do to a text: keys, half-typed states, slips. In: a text. Out: what stands in the search box. Shares no code with the search that is judged. */
@NullMarked
package io.shopstream.verification.search.typing;

import org.jspecify.annotations.NullMarked;
