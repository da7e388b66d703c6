package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Department;
import io.shopstream.demoshop.catalogue.Product;

/** A product's picture: its kind of garment in its colour, drawn as SVG of 400 by 480. */
public final class Picture {

    private Picture() {}

    public static String svg(Product product) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 480" width="400" height="480">
                <rect width="400" height="480" fill="#f3f0ea"/>
                <path d="%s" fill="%s" stroke="#1d1d1f" stroke-opacity=".25" stroke-width="3" stroke-linejoin="round"/>
                <text x="200" y="452" font-family="sans-serif" font-size="18" fill="#76767c" text-anchor="middle">%s</text>
                </svg>
                """.formatted(
                outline(product.category().department()), product.colour().hex(), Html.text(product.brand()));
    }

    private static String outline(Department department) {
        return switch (department) {
            case TOPS ->
                "M140 90 Q200 130 260 90 L350 150 L315 215 L280 195 L280 390 L120 390 L120 195 L85 215 L50 150 Z";
            case OUTERWEAR ->
                "M150 80 L200 120 L250 80 L325 120 L345 330 L305 335 L290 210 L290 410 L203 410 L200 125 L197 410 L110 410 L110 210 L95 335 L55 330 L75 120 Z";
            case BOTTOMS -> "M125 80 L275 80 L300 410 L225 410 L200 190 L175 410 L100 410 Z";
            case DRESSES -> "M160 70 Q200 105 240 70 L265 90 L255 200 L320 410 L80 410 L145 200 L135 90 Z";
            case SHOES -> "M70 220 L150 215 Q190 275 260 285 Q345 295 345 345 L60 345 Z";
            case BAGS -> "M90 190 L150 190 Q150 100 200 100 Q250 100 250 190 L310 190 L330 400 L70 400 Z";
            case ACCESSORIES -> "M90 280 Q90 150 200 150 Q310 150 310 280 L370 300 Q370 325 310 320 L90 320 Z";
        };
    }
}
