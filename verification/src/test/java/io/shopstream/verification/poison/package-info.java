/** Pages and records made to break the jobs. In: each kind of poison among good pages. Out: a clean product or one dead letter. */
@NullMarked
package io.shopstream.verification.poison;

import org.jspecify.annotations.NullMarked;
