package io.shopstream.demoshop.catalogue;

import java.util.List;

/** The sizes a kind of garment comes in. */
enum Sizing {
    LETTERS,
    WAIST,
    SHOE,
    ONE;

    /** Smallest first. */
    List<String> sizes() {
        return switch (this) {
            case LETTERS -> List.of("S", "M", "L", "XL");
            case WAIST -> List.of("28", "30", "32", "34", "36");
            case SHOE -> List.of("235", "240", "250", "260", "270", "280");
            case ONE -> List.of("FREE");
        };
    }
}
