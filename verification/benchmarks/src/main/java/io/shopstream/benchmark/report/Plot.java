package io.shopstream.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Curves over named places, as SVG. */
public record Plot(String title, String axis, List<String> places, List<Curve> curves) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int BOTTOM = 270;

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".", e);
        }
    }

    private String svg() {
        double top = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="20" font-size="14">%s</text>
                """.formatted(WIDTH, HEIGHT, LEFT, title));
        for (int quarter = 0; quarter <= 4; quarter++) {
            svg.append(grid(top * quarter / 4, top));
        }
        for (int place = 0; place < places.size(); place++) {
            svg.append(text(x(place), BOTTOM + 18, "middle", places.get(place)));
        }
        svg.append(text(WIDTH / 2.0, HEIGHT - 10, "middle", axis));
        for (int curve = 0; curve < curves.size(); curve++) {
            svg.append(line(curves.get(curve), curve, top));
        }
        return svg.append("</svg>\n").toString();
    }

    private String grid(double value, double top) {
        double y = y(value, top);
        return "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#ddd'/>\n".formatted(LEFT, WIDTH - 20, y, y)
                + text(LEFT - 8, y + 4, "end", String.format(Locale.ROOT, top < 100 ? "%.1f" : "%.0f", value));
    }

    private String line(Curve curve, int number, double top) {
        StringBuilder points = new StringBuilder();
        for (int place = 0; place < curve.values().size(); place++) {
            points.append("%.1f,%.1f ".formatted(x(place), y(curve.values().get(place), top)));
        }
        return "<polyline fill='none' stroke='%s' stroke-width='2' points='%s'/>\n".formatted(curve.colour(), points)
                + "<text x='%d' y='%d' fill='%s'>%s</text>\n"
                        .formatted(LEFT + 10 + 110 * number, TOP - 4, curve.colour(), curve.name());
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n".formatted(x, y, anchor, text);
    }

    private double x(int place) {
        return LEFT + 30 + place * (WIDTH - LEFT - 80.0) / Math.max(1, places.size() - 1);
    }

    private static double y(double value, double top) {
        return BOTTOM - value / top * (BOTTOM - TOP - 10);
    }
}
