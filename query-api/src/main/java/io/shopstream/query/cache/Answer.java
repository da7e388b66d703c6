package io.shopstream.query.cache;

import java.util.Set;

/**
 * A loaded answer that is to be kept.
 *
 * @param tags what it depends on, {@link Tag#EVERYTHING} among them
 */
record Answer(String json, Set<Tag> tags, Life life) {}
