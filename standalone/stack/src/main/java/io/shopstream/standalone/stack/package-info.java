/**
 * Puts servers, provisioning and jobs together. In: which parts are wanted. Out: a supervisor for them.
 */
@NullMarked
package io.shopstream.standalone.stack;

import org.jspecify.annotations.NullMarked;
