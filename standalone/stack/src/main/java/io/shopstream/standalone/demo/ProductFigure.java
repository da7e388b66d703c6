package io.shopstream.standalone.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the stores must agree on for a product.
 *
 * @param version the join's version; equal in all stores
 * @param price what a buyer pays, in major units; null where no page says it
 */
record ProductFigure(long version, @Nullable BigDecimal price) {

    /** The price with no zeros at its end, as JSON numbers lose them. */
    ProductFigure {
        price = price == null ? null : price.stripTrailingZeros();
    }
}
