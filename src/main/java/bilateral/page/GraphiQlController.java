package bilateral.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

import java.nio.charset.StandardCharsets;

@Controller
class GraphiQlController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Resource page = new ClassPathResource("pages/graphiql.html");

    @GetMapping("/graphiql")
    ResponseEntity<Resource> graphiql() {
        if (!page.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Built without its pages");
        }
        // Small, and names the hashed files of its release: a stale copy would ask for files gone.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(HTML)
                .body(page);
    }
}
