/** Publishes pages to Kafka. In: a fetched page. Out: the broker's acknowledgement of it. */
@NullMarked
package io.shopstream.crawler.publish;

import org.jspecify.annotations.NullMarked;
