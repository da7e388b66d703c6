/** Holds the audit against damage done on purpose. In: stores that it calls clean. Out: whether it finds what is wrong with them. */
package io.shopstream.verification.audit;
