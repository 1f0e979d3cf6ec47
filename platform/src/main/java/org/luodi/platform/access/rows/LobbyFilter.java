package org.luodi.platform.access.rows;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.luodi.platform.access.RowScope;
import org.luodi.platform.kernel.CountySettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request see what belongs to the county as such, and no unit's matters, until a service knows who asks: enough
/// to sign in and to keep a session. An error page too: without it nobody would be signed in there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LobbyFilter extends OncePerRequestFilter {
    private final RowScope lobby;

    LobbyFilter(CountySettings county) {
        this.lobby = RowScope.withoutUnits(county.countyCode());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
