package io.shopstream.model.settings;

import java.util.List;

/** The environment holds wrong settings; the message names each one and says how to mend it. */
public final class SettingsException extends RuntimeException {

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
