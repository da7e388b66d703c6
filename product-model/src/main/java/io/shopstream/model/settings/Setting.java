package io.shopstream.model.settings;

/**
 * One environment variable a program reads, as the settings table of the README shows it.
 *
 * @param name the variable, for example {@code CRAWL_DELAY}
 * @param unit what its value is, for example {@code ISO-8601 duration}, {@code port}, {@code URL}
 * @param defaultValue the value taken where the variable is absent, in the same form; empty means that there is none
 * @param meaning one sentence for a user
 */
public record Setting(String name, String unit, String defaultValue, String meaning) {

    public Setting {
        if (!name.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of an environment variable.");
        }
    }
}
