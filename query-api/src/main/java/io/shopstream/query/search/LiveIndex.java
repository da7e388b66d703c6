package io.shopstream.query.search;

/**
 * The index behind the alias. A reindex builds another one, under another name.
 *
 * @param words version of the dictionaries that it was built with; 0 where it was built before there were any
 */
public record LiveIndex(String name, long words) {}
