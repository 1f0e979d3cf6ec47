package org.luodi.platform.storage;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in both languages what is wrong with the password of the database and how to set one.
final class WeakDatabasePasswordReport extends AbstractFailureAnalyzer<WeakDatabasePassword> {
    @Override
    protected FailureAnalysis analyze(Throwable root, WeakDatabasePassword cause) {
        ResourceBundle words = ResourceBundle.getBundle("messages.storage", Locale.SIMPLIFIED_CHINESE);
        String chinese = words.getString("storage.password." + cause.why()) + words.getString("storage.password.do");
        return new FailureAnalysis(chinese, String.valueOf(cause.getMessage()), cause);
    }
}
