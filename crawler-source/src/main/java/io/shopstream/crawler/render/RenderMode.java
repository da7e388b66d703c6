package io.shopstream.crawler.render;

/** When a browser is used. */
public enum RenderMode {
    /** Where the plain page gives no product but looks as if its scripts would. */
    AUTO,
    /** Not at all. */
    NEVER,
    /** For every page. */
    ALWAYS
}
