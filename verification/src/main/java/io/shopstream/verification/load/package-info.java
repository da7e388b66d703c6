/**
 * Input whose outcome is known. In: a seed and a size. Out: records in Kafka, and, before the first of them, what the
 * stores must hold in the end. It shares no code with the jobs: what it expects is derived from the rules as written.
 */
@NullMarked
package io.shopstream.verification.load;

import org.jspecify.annotations.NullMarked;
