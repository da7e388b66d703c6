package io.shopstream.demoshop.catalogue;

/** A colour as the catalogue names it and as the picture draws it. */
public enum Colour {
    BLACK("블랙", "#2b2b2e"),
    IVORY("아이보리", "#efe6d2"),
    CHARCOAL("차콜", "#55585d"),
    NAVY("네이비", "#26324f"),
    OLIVE("올리브", "#6b6f45"),
    BEIGE("베이지", "#cdb592"),
    SKY("스카이블루", "#9cc3de"),
    BURGUNDY("버건디", "#6f2232"),
    OATMEAL("오트밀", "#ddd3bf"),
    PINK("인디핑크", "#d9a3a5");

    private final String title;
    private final String hex;

    Colour(String title, String hex) {
        this.title = title;
        this.hex = hex;
    }

    public String title() {
        return title;
    }

    /** A CSS colour such as {@code #26324f}. */
    public String hex() {
        return hex;
    }
}
