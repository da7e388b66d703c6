/** Holds the load against the real parser. In: a workload. Out: whether its pages say what the oracle takes them to say. */
package io.shopstream.verification.load;
