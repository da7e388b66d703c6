/** The one-machine stack as tests use it. In: a command. Out: what it printed, and what the stores hold. */
package io.shopstream.verification.stack;
