/** The products that are searched. In: files of the shared data. Out: documents of the search index, and what each of them carries. */
@NullMarked
package io.shopstream.verification.search.catalogue;

import org.jspecify.annotations.NullMarked;
