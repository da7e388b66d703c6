package io.shopstream.demoshop.catalogue;

import java.util.List;

/** The lower level of the category tree, with what its products are called and may cost. */
public enum Category {
    SHORT_SLEEVE(Department.TOPS, "short-sleeve", "반팔 티셔츠", 19_000, 59_000, Sizing.LETTERS),
    LONG_SLEEVE(Department.TOPS, "long-sleeve", "긴팔 티셔츠", 24_000, 69_000, Sizing.LETTERS),
    SHIRT(Department.TOPS, "shirt", "셔츠", 39_000, 119_000, Sizing.LETTERS),
    SWEATSHIRT(Department.TOPS, "sweatshirt", "맨투맨", 39_000, 99_000, Sizing.LETTERS),
    HOODIE(Department.TOPS, "hoodie", "후드 집업", 49_000, 129_000, Sizing.LETTERS),
    KNIT(Department.TOPS, "knit", "라운드 니트", 45_000, 159_000, Sizing.LETTERS),
    JACKET(Department.OUTERWEAR, "jacket", "블루종 재킷", 89_000, 289_000, Sizing.LETTERS),
    COAT(Department.OUTERWEAR, "coat", "싱글 코트", 159_000, 459_000, Sizing.LETTERS),
    PADDING(Department.OUTERWEAR, "padding", "숏 패딩", 129_000, 399_000, Sizing.LETTERS),
    CARDIGAN(Department.OUTERWEAR, "cardigan", "가디건", 55_000, 169_000, Sizing.LETTERS),
    DENIM(Department.BOTTOMS, "denim", "데님 팬츠", 49_000, 139_000, Sizing.WAIST),
    SLACKS(Department.BOTTOMS, "slacks", "슬랙스", 45_000, 129_000, Sizing.WAIST),
    JOGGER(Department.BOTTOMS, "jogger", "조거 팬츠", 39_000, 99_000, Sizing.LETTERS),
    SHORTS(Department.BOTTOMS, "shorts", "버뮤다 쇼츠", 29_000, 79_000, Sizing.WAIST),
    DRESS(Department.DRESSES, "dress", "셔츠 원피스", 59_000, 189_000, Sizing.LETTERS),
    SKIRT(Department.DRESSES, "skirt", "미디 스커트", 45_000, 129_000, Sizing.LETTERS),
    SNEAKERS(Department.SHOES, "sneakers", "스니커즈", 59_000, 189_000, Sizing.SHOE),
    LOAFERS(Department.SHOES, "loafers", "페니 로퍼", 89_000, 259_000, Sizing.SHOE),
    BOOTS(Department.SHOES, "boots", "첼시 부츠", 119_000, 319_000, Sizing.SHOE),
    SANDALS(Department.SHOES, "sandals", "스트랩 샌들", 39_000, 129_000, Sizing.SHOE),
    BACKPACK(Department.BAGS, "backpack", "백팩", 59_000, 189_000, Sizing.ONE),
    TOTE(Department.BAGS, "tote", "토트백", 29_000, 149_000, Sizing.ONE),
    CROSSBODY(Department.BAGS, "crossbody", "크로스백", 39_000, 139_000, Sizing.ONE),
    CAP(Department.ACCESSORIES, "cap", "볼캡", 25_000, 59_000, Sizing.ONE),
    SOCKS(Department.ACCESSORIES, "socks", "골지 양말", 6_000, 19_000, Sizing.ONE),
    MUFFLER(Department.ACCESSORIES, "muffler", "머플러", 35_000, 119_000, Sizing.ONE);

    private final Department department;
    private final String slug;
    private final String title;
    private final int lowestPrice;
    private final int highestPrice;
    private final Sizing sizing;

    Category(Department department, String slug, String title, int lowestPrice, int highestPrice, Sizing sizing) {
        this.department = department;
        this.slug = slug;
        this.title = title;
        this.lowestPrice = lowestPrice;
        this.highestPrice = highestPrice;
        this.sizing = sizing;
    }

    public Department department() {
        return department;
    }

    public String slug() {
        return department.slug() + "-" + slug;
    }

    public String title() {
        return title;
    }

    /** Both levels, as shops write them in their data: {@code 상의 > 반팔 티셔츠}. */
    public String path() {
        return department.title() + " > " + title;
    }

    int lowestPrice() {
        return lowestPrice;
    }

    int highestPrice() {
        return highestPrice;
    }

    List<String> sizes() {
        return sizing.sizes();
    }
}
