package io.shopstream.verification.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What {@code product_observations} holds of a product.
 *
 * @param versions of its observations, added up as the product's version is
 */
record ObservationSum(String key, long versions) {

    static final String QUERY =
            "select product_key, sum(version)::bigint as versions from product_observations group by product_key";

    static ObservationSum read(ResultSet row) throws SQLException {
        return new ObservationSum(row.getString("product_key"), row.getLong("versions"));
    }
}
