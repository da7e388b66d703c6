package io.shopstream.verification.load;

/**
 * An input with its place in the order of sending.
 *
 * @param place from 0 to 1; equal places keep the order in which they were planned
 */
record Sending(double place, Input input) {}
