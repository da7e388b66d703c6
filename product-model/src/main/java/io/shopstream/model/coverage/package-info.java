/** What is watched of the pages of a shop: how often they give each field. */
@NullMarked
package io.shopstream.model.coverage;

import org.jspecify.annotations.NullMarked;
