/**
 * What else an operator must know of a running system. In: PostgreSQL's sessions and Kafka's offsets. Out: transactions that
 * hang, and what a job has not read yet.
 */
@NullMarked
package io.shopstream.operations.condition;

import org.jspecify.annotations.NullMarked;
