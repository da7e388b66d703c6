package io.shopstream.verification.crash;

import java.time.Duration;

/**
 * One step of the plan.
 *
 * @param number from 1
 * @param calm how long the system works undisturbed before it
 */
record PlannedKill(int number, Duration calm, Victim victim, Aim aim) {}
