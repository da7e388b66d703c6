package io.shopstream.demoshop.catalogue;

import java.util.List;

/**
 * Makes names as shops write them, with the signs that break careless programs: ampersands, quotes, emoji, full-width
 * letters, advertising in brackets. Names for EUC-KR pages keep to what that charset can write.
 */
final class ProductNames {

    static final List<String> BRANDS = List.of(
            "온담결",
            "무르하",
            "나릿물",
            "도담로",
            "허밍밀",
            "페른하임",
            "빛마루상회",
            "새벽재단실",
            "LUMEHAN",
            "Moss & Tide",
            "Norang Atelier",
            "DALMURI 82",
            "KYEOL/STUDIO",
            "Sanbaram Co.",
            "O'Haneul",
            "Plain & Poem",
            "바르도네",
            "소담직물",
            "ONYEOL",
            "Tailor Bam",
            "고요한오후",
            "NARUTER",
            "파랑주의보클럽",
            "Hidden Maru");

    private static final List<String> FITS =
            List.of("오버핏", "릴렉스드", "세미 와이드", "스탠다드", "크롭", "에센셜", "클래식", "데일리", "시티보이", "루즈핏");
    private static final List<String> MATERIALS =
            List.of("피그먼트", "헤비 코튼", "린넨 블렌드", "워싱", "램스울", "리사이클 나일론", "쿨터치", "소프트 텐셀", "코듀로이", "하프 기모");
    private static final List<String> ADVERTS = List.of("[단독] ", "[1+1] ", "［한정］ ", "[무료배송] ", "(30%+10%) ");
    private static final List<String> FLOURISHES =
            List.of("Rib & Rest ", "\"Slow\" 로고 ", "'95 아카이브 ", "ＢＡＳＩＣ ", "R&D 라인 ", "Men's ");
    private static final List<String> EMOJI = List.of("🌿 ", "❤️ ", "🔥", "🧶 ");

    private ProductNames() {}

    /** The style number at the end makes each name of the shop its own. */
    static String of(int number, Category category, Colour colour, Dice dice) {
        String style = dice.pick(FITS) + " " + dice.pick(MATERIALS) + " " + category.title();
        return opening(number, dice) + style + "_" + colour.title() + " " + styleCode(number, dice);
    }

    private static String opening(int number, Dice dice) {
        String advert = number % 9 == 0 ? dice.pick(ADVERTS) : "";
        String flourish = number % 7 == 0 ? dice.pick(FLOURISHES) : "";
        boolean emoji = number % 11 == 0 && !Make.ofNumber(number).isEucKr();
        return (emoji ? dice.pick(EMOJI) : "") + advert + flourish;
    }

    private static String styleCode(int number, Dice dice) {
        return dice.pick(List.of("FW", "SS", "TS", "OM")) + (2000 + number);
    }
}
