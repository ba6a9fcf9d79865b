package bilateral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class BilateralApplication {

    static void main(String[] args) {
        SpringApplication.run(BilateralApplication.class, args);
    }
}
