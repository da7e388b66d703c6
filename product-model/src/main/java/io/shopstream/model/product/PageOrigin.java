package io.shopstream.model.product;

/**
 * The record that an observation was read from: its provenance.
 *
 * @param url the page's address, or the edit's id
 * @param topic the Kafka topic
 * @param partition of the topic
 * @param offset in the partition
 */
public record PageOrigin(String url, String topic, int partition, long offset) {}
