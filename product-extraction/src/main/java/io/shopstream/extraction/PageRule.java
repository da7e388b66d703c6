package io.shopstream.extraction;

/** What a page must be like to give products. The names go into dead letters and never change. */
public enum PageRule {
    HTTP_STATUS("http-status"),
    PAGE_ADDRESS("page-address"),
    NOT_HTML("not-html"),
    EMPTY_BODY("empty-body"),
    BODY_TOO_LARGE("body-too-large"),
    TOO_MANY_ELEMENTS("too-many-elements"),
    UNREADABLE("unreadable"),
    CHALLENGE_PAGE("challenge-page"),
    NO_PRODUCT("no-product"),
    NO_OFFER("no-offer");

    private final String ruleName;

    PageRule(String ruleName) {
        this.ruleName = ruleName;
    }

    public String ruleName() {
        return ruleName;
    }

    Extraction.Refused refuse(String reason) {
        return new Extraction.Refused(ruleName, reason);
    }
}
