package io.shopstream.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396: null takes a field away, an object is merged, anything else replaces. */
final class MergePatch {

    private MergePatch() {}

    /** A copy of the target with the patch applied. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(change -> {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                merged.remove(name);
            } else if (value instanceof ObjectNode object) {
                ObjectNode before = merged.get(name) instanceof ObjectNode present ? present : merged.objectNode();
                merged.set(name, apply(before, object));
            } else {
                merged.set(name, value);
            }
        });
        return merged;
    }
}
