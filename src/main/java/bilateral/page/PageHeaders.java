package bilateral.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Allows a page its own files and this server, and nothing else. The files get the policy too: a
 * worker is bound by the one that came with its script.
 */
class PageHeaders implements HandlerInterceptor {

    // Inline styles: Monaco, the editor in GraphiQL, writes style elements for the size of its font
    // and the colours of its theme while it runs. data: GraphiQL's stylesheet holds its fonts and
    // small images. Scripts and workers are files of ours, without exception.
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self' 'unsafe-inline'",
                    "worker-src 'self'",
                    "connect-src 'self'",
                    "font-src 'self' data:",
                    "img-src 'self' data:",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        return true;
    }
}
