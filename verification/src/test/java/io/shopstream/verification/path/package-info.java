/** The whole path. In: real pages and a shop that changes. Out: what both stores and the search page show of them. */
@NullMarked
package io.shopstream.verification.path;

import org.jspecify.annotations.NullMarked;
