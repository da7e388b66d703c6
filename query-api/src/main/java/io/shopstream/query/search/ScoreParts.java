package io.shopstream.query.search;

/**
 * What made a hit's score. The parts add up to it; their weights are those of {@link Ranking}.
 *
 * @param score hits of one answer are ordered by it; those of two answers do not compare
 * @param text how well the words fit; 1 where the query has none
 * @param popularity for many reviews
 * @param rating for good ones
 * @param freshness for being seen a short time ago
 * @param stock for being buyable
 */
public record ScoreParts(double score, double text, double popularity, double rating, double freshness, double stock) {}
