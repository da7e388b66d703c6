package io.shopstream.verification.load;

/** What changes of a product from one sight to the next. */
record Content(String name, Offer offer) {

    Content named(String other) {
        return new Content(other, offer);
    }

    Content offering(Offer other) {
        return new Content(name, other);
    }
}
