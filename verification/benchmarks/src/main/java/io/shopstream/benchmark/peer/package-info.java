/** What the jobs are held against, each a program of its own. In: pages from Kafka. Out: rows and documents. */
@NullMarked
package io.shopstream.benchmark.peer;

import org.jspecify.annotations.NullMarked;
