/** The operator's commands. In: damage done behind the jobs' back, and what they refused. Out: what the commands find and mend. */
@NullMarked
package io.shopstream.verification.operations;

import org.jspecify.annotations.NullMarked;
