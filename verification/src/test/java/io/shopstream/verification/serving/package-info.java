/** The query API in bad times. In: the running stack, servers that die, visitors that mean harm. Out: every single answer. */
@NullMarked
package io.shopstream.verification.serving;

import org.jspecify.annotations.NullMarked;
