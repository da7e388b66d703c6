package io.shopstream.verification.serving;

import io.shopstream.verification.serving.load.Measured;

/**
 * One load of one kind.
 *
 * @param round from 1
 * @param searches that OpenSearch counted meanwhile
 */
record Leg(Ask ask, int round, Measured measured, long searches) {}
