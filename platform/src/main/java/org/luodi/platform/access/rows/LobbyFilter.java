package org.luodi.platform.access.rows;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets a request see what belongs to the county as such, and no unit's matters, until a service knows who asks: enough
/// to sign in and to keep a session.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LobbyFilter implements Filter {
    private final RowScope lobby;

    LobbyFilter(CountySettings county) {
        this.lobby = RowScope.withoutUnits(county.countyCode());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            lobby.<Boolean, Exception>call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
