/**
 * The two jobs on the Flink cluster. In: the cluster's REST interface and command line. Out: jobs that run once, and how
 * they fare.
 */
@NullMarked
package io.shopstream.standalone.jobs;

import org.jspecify.annotations.NullMarked;
