/**
 * Holds the JSON Schemas to what the programs write and to what was released. In: the schemas of this build and the
 * copies of released ones. Out: every difference that a reader or a writer in the field would trip over.
 */
@NullMarked
package io.shopstream.model.schema;

import org.jspecify.annotations.NullMarked;
