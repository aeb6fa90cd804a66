package io.github.payreturn.simulator.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of the system. Where there is none the test is skipped, unless it has to run. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = installed("CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = installed("CHROMEDRIVER", "/usr/bin/chromedriver");
  private static final boolean REQUIRED = "required".equals(System.getenv("BROWSER_TESTS"));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final WebDriverWait wait;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.wait = new WebDriverWait(driver, PATIENCE);
  }

  public static Browser open() {
    assumeTrue(
        REQUIRED || Stream.of(CHROMIUM, DRIVER).allMatch(Files::isExecutable),
        () -> "no browser: install chromium and chromium-driver to run this test");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=390,844"));
    File executable = DRIVER.toFile();
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(executable)
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public void open(URI url) {
    driver.get(url.toString());
  }

  public URI url() {
    return URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
  }

  /** Waits until the browser is at a URL that begins so. */
  public URI awaitUrl(String beginning) {
    wait.until(opened -> url().toString().startsWith(beginning));
    return url();
  }

  public void awaitTitle(String title) {
    wait.until(ExpectedConditions.titleIs(title + " – Amazon Pay simulator"));
  }

  public WebElement await(String css) {
    return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** Waits until the text of an element has some words in it. */
  public void awaitText(String css, String words) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
  }

  public void awaitGone(String css) {
    wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
  }

  /** Presses the button that bears this text, as soon as it can be pressed. */
  public void press(String text) {
    By button = By.xpath("//button[starts-with(normalize-space(), '" + text + "')]");
    wait.until(ExpectedConditions.elementToBeClickable(button)).click();
  }

  /** Chooses a radio button by its name and value. */
  public void choose(String name, String value) {
    String css = "input[name=" + name + "][value='" + value + "']";
    wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
  }

  /** Types keys into whatever has the focus. */
  public void type(Keys key) {
    driver.switchTo().activeElement().sendKeys(key);
  }

  /** Goes into the simulator's dialog; all that follows happens in there. */
  public void enterDialog() {
    wait.until(
        ExpectedConditions.frameToBeAvailableAndSwitchToIt(
            By.cssSelector("dialog.amazon-pay-simulator-dialog iframe")));
  }

  public void leaveDialog() {
    driver.switchTo().defaultContent();
  }

  /** What the browser complained about: scripts that failed, policies that were violated. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  private static Path installed(String variable, String usually) {
    return Path.of(Objects.requireNonNullElse(System.getenv(variable), usually));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
