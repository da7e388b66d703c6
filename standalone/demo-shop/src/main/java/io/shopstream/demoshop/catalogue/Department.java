package io.shopstream.demoshop.catalogue;

/** The upper level of the category tree. */
public enum Department {
    TOPS("tops", "상의"),
    OUTERWEAR("outerwear", "아우터"),
    BOTTOMS("bottoms", "바지"),
    DRESSES("dresses", "원피스·스커트"),
    SHOES("shoes", "신발"),
    BAGS("bags", "가방"),
    ACCESSORIES("accessories", "액세서리");

    private final String slug;
    private final String title;

    Department(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}
