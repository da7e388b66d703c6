package io.shopstream.verification.load;

/**
 * How much is sent.
 *
 * @param products that pages or edits speak of
 * @param sightings of each product's own page, before repetitions
 * @param poison records of each kind that must end as dead letters
 */
public record WorkloadSize(int products, int sightings, int poison) {

    public WorkloadSize {
        if (products < 1 || sightings < 1 || poison < 0) {
            throw new IllegalArgumentException("size is " + products + " products, " + sightings + " sightings, "
                    + poison + " poison: expected at least 1, 1 and 0.");
        }
    }
}
