package bilateral;

import bilateral.command.BilateralCommand;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server; the words after its name may ask for something else. */
@SpringBootApplication
public class BilateralApplication {

    static void main(String[] args) {
        BilateralCommand.run(BilateralApplication.class, args);
    }
}
