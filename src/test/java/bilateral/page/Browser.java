package bilateral.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium for the tests of one class: the installed one, else one that Playwright fetches.
 * Without any, the class is reported as skipped with the reason, or fails where the environment
 * says {@code BILATERAL_BROWSER_REQUIRED=true}.
 *
 * <p>Register it as a static extension. Each test has a browser session of its own, and what went
 * wrong in it is in {@link #complaints}.
 */
public class Browser implements ExecutionCondition, AfterEachCallback, AfterAllCallback {

    private static final List<String> INSTALLED =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int FETCH_MINUTES = 5;
    private static final double PATIENCE_MILLISECONDS = 60_000;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private String missing = "";
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;
    private @Nullable BrowserContext session;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium == null && missing.isEmpty()) {
            Optional<Path> installed = installed();
            missing = installed.isPresent() ? "" : fetch();
            if (missing.isEmpty()) {
                missing = launch(installed);
            }
        }
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("Chromium runs");
        }
        if ("true".equals(System.getenv("BILATERAL_BROWSER_REQUIRED"))) {
            throw new AssertionError(missing);
        }
        return ConditionEvaluationResult.disabled(missing);
    }

    /** Opens a page of 1440 by 900 pixels and goes to {@code url}, the only host it may talk to. */
    public Page open(String url) {
        if (chromium == null) {
            throw new IllegalStateException("Register the browser as a static extension");
        }
        close(session);
        BrowserContext opened =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(1440, 900));
        opened.setDefaultTimeout(PATIENCE_MILLISECONDS);
        session = opened;
        String host = URI.create(url).getAuthority();
        opened.onRequest(
                request -> {
                    String asked = URI.create(request.url()).getAuthority();
                    if (asked != null && !asked.equals(host)) {
                        complaints.add("asked another host: " + request.url());
                    }
                });
        opened.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add("console: " + message.text());
                    }
                });
        opened.onWebError(error -> complaints.add("uncaught: " + error.error()));
        Page page = opened.newPage();
        page.navigate(url);
        return page;
    }

    /**
     * What went wrong in this test's session: requests to other hosts, console errors (every breach
     * of the Content-Security-Policy is one) and uncaught exceptions.
     */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(session);
        session = null;
        complaints.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(chromium);
        close(playwright);
    }

    private String launch(Optional<Path> installed) {
        try {
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options =
                    new LaunchOptions()
                            .setArgs(
                                    List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"));
            installed.ifPresent(options::setExecutablePath);
            chromium = playwright.chromium().launch(options);
            // The default of 5 s is too short for a cold start on a busy machine.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
            return "";
        } catch (PlaywrightException e) {
            return "Chromium does not start: " + e.getMessage();
        }
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> directories = List.of(path.split(File.pathSeparator));
        return INSTALLED.stream()
                .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In a process of its own: Playwright's installer ends the process that runs it. */
    private static String fetch() {
        String reason = "No %s is installed, and Playwright could not fetch one: ";
        reason = reason.formatted(String.join(", ", INSTALLED));
        try {
            Path log = Files.createTempFile("playwright", ".log");
            Process installer = installer(log);
            boolean ended = installer.waitFor(FETCH_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                Stream.concat(installer.descendants(), Stream.of(installer.toHandle()))
                        .forEach(ProcessHandle::destroyForcibly);
            }
            String output = String.join(" ", Files.readAllLines(log).stream().limit(2).toList());
            Files.delete(log);
            if (!ended) {
                return reason + "not within %d minutes. ".formatted(FETCH_MINUTES) + output;
            }
            return installer.exitValue() == 0 ? "" : reason + output;
        } catch (IOException e) {
            return reason + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return reason + e;
        }
    }

    private static Process installer(Path log) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        CLI.class.getName(),
                        "install",
                        "chromium");
        command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        command.environment().put("NO_COLOR", "1");
        return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void close(@Nullable AutoCloseable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
