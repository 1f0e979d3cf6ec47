package org.luodi.platform.access.rows;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in both languages what is wrong with the database role and what to do.
final class UnboundRoleReport extends AbstractFailureAnalyzer<UnboundRole> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnboundRole cause) {
        String chinese = ResourceBundle.getBundle("messages.access", Locale.SIMPLIFIED_CHINESE)
                .getString("access.unbound-role")
                .replace("{0}", cause.role());
        return new FailureAnalysis(chinese, String.valueOf(cause.getMessage()), cause);
    }
}
