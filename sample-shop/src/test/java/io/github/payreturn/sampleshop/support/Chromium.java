package io.github.payreturn.sampleshop.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of the system. Where there is none the test is skipped, unless it has to run. */
public final class Chromium implements AutoCloseable {

  private static final Path CHROMIUM = installed("CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = installed("CHROMEDRIVER", "/usr/bin/chromedriver");
  private static final boolean REQUIRED = "required".equals(System.getenv("BROWSER_TESTS"));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int MOST_TABS = 60;

  private final ChromeDriver driver;
  private final WebDriverWait wait;
  private final Eyes eyes;

  private Chromium(ChromeDriver driver, Screen screen) {
    this.driver = driver;
    this.eyes = new Eyes(driver, screen);
    // What is looked at may be replaced in that moment: by the next page, or by news.
    this.wait = new WebDriverWait(driver, PATIENCE);
    wait.ignoring(WebDriverException.class);
  }

  /** Skips the tests of a class where there is no Chromium; to be asked before anything starts. */
  public static void assumeInstalled() {
    assumeTrue(
        REQUIRED || Stream.of(CHROMIUM, DRIVER).allMatch(Files::isExecutable),
        "no browser: install chromium and chromium-driver to run this test");
  }

  /** Starts it, as large as a screen. */
  public static Chromium open(Screen screen) {
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
            "--accept-lang=en"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(screen.size());
    return new Chromium(driver, screen);
  }

  /** Opens an address. */
  public void open(URI url) {
    driver.get(url.toString());
  }

  /** Goes back by one page. */
  public void back() {
    driver.navigate().back();
  }

  /** Tries until the page is there, which a server that is being started does not serve yet. */
  public void reloadUntilThere() {
    wait.until(
        shown -> {
          shown.navigate().refresh();
          return !shown.findElements(By.tagName("main")).isEmpty();
        });
  }

  /** Looks at the page by day and by night, for faults too, and keeps what it saw. */
  public void look(String name) {
    eyes.look(name);
  }

  /** The same for a page that the documents show. */
  public void depict(String name) {
    eyes.depict(name);
  }

  /** Where it is. */
  public URI url() {
    return URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
  }

  /** Presses the button or follows the link that begins so, as soon as there is one. */
  public void press(String text) {
    By pressed =
        By.xpath("//*[self::button or self::a][starts-with(normalize-space(), '" + text + "')]");
    wait.until(ExpectedConditions.elementToBeClickable(pressed)).click();
  }

  /** Presses the button with that value, and waits for the page that follows. */
  public void pressValue(String value) {
    By button = By.cssSelector("button[value='" + value + "']");
    WebElement pressed = wait.until(ExpectedConditions.elementToBeClickable(button));
    pressed.click();
    wait.until(ExpectedConditions.stalenessOf(pressed));
  }

  /** The same for the button or link that begins so. */
  public void pressToTheNextPage(String text) {
    WebElement page = driver.findElement(By.tagName("html"));
    press(text);
    wait.until(ExpectedConditions.stalenessOf(page));
  }

  /** Goes on with the keyboard to the button or link that begins so, and presses it. */
  public void pressByKeyboard(String text) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      new Actions(driver).sendKeys(Keys.TAB).perform();
      if (focused().getText().startsWith(text)) {
        new Actions(driver).sendKeys(Keys.ENTER).perform();
        return;
      }
    }
    throw new AssertionError("the keyboard does not come to \"" + text + "\" on " + url());
  }

  /** Chooses a radio button by its name and value. */
  public void choose(String name, String value) {
    String css = "input[name=" + name + "][value='" + value + "']";
    wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
  }

  /** Fills in a field. */
  public void fill(String name, String text) {
    WebElement field =
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[name=" + name + "]")));
    field.clear();
    field.sendKeys(text);
  }

  /** Waits for the page, or for what the page becomes, that is headed so. */
  public void awaitHeadline(String text) {
    awaitText("h1", text);
  }

  /** Waits until an element has some words in it. */
  public void awaitText(String css, String words) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
  }

  /** What can be read on the page now. */
  public String text() {
    return text("main");
  }

  /** What can be read in an element. */
  public String text(String css) {
    return wait.until(shown -> shown.findElement(By.cssSelector(css)).getText());
  }

  /** What has the focus. */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Goes into Amazon's window inside of the page. */
  public void enterAmazon() {
    wait.until(
        ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector("dialog[open] iframe")));
  }

  /** Comes back from there. */
  public void leaveAmazon() {
    driver.switchTo().defaultContent();
  }

  /**
   * What it complained about since it was asked last: scripts that failed, policies that were
   * violated. That an address answered with an error is no fault of a page.
   */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .filter(complaint -> !complaint.contains("Failed to load resource"))
        .toList();
  }

  /** Forgets whom it belonged to. */
  public void forget() {
    driver.manage().deleteAllCookies();
  }

  private static Path installed(String variable, String usually) {
    return Path.of(Objects.requireNonNullElse(System.getenv(variable), usually));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
