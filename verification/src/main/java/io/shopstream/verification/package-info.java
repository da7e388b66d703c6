/** Proves what the system promises, on real servers. A seed comes in, a verdict that a sceptic can repeat goes out. */
@NullMarked
package io.shopstream.verification;

import org.jspecify.annotations.NullMarked;
