/**
 * Runs one OpenSearch node from its Maven artifacts. In: a folder and two ports. Out: the REST interface on loopback, for
 * as long as this process lives.
 */
@NullMarked
package io.shopstream.standalone.opensearch;

import org.jspecify.annotations.NullMarked;
