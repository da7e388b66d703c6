package io.shopstream.model.product;

/** Where an observation comes from, and so what it may state. */
public enum ObservationKind {
    /** The product's own page: owns the descriptive fields. */
    DETAIL,
    /** A tile of a listing: price and availability, and a name until a detail page is seen. */
    TILE,
    /** A command of the REST interface: pins the fields that it states. */
    EDIT
}
