/** Those who answer: the query API as it is deployed, OpenSearch asked directly, PostgreSQL. In: products. Out: addresses and senders. */
@NullMarked
package io.shopstream.verification.serving.server;

import org.jspecify.annotations.NullMarked;
