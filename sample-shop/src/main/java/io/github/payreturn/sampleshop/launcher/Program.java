package io.github.payreturn.sampleshop.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the runnable jar carries, unpacked, because no class loader reads a jar inside a jar. Each
 * run has a directory of its own, so that two of them cannot disturb each other.
 *
 * @param directory where it was unpacked to
 * @param jar the runnable jar itself
 */
record Program(Path directory, Path jar) {

  static Program unpack() throws IOException, URISyntaxException {
    Path jar = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Program program = new Program(Files.createTempDirectory("sample-shop-"), jar);
    Files.createDirectory(program.libraries());
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(Program::isPart).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, program.directory.resolve(entry.getName()));
        }
      }
    }
    return program;
  }

  /** The shop. */
  Path war() {
    return directory.resolve("shop.war");
  }

  /** For what a server makes of the WAR: its files and its compiled pages. */
  Path newServerDirectory() throws IOException {
    return Files.createTempDirectory(directory, "server-");
  }

  /** What a process of its own needs to run parts of it. */
  String classPath() {
    return jar + File.pathSeparator + libraries().resolve("*");
  }

  /** Loads the server and, with it, the launcher once more: the first one cannot see the server. */
  URLClassLoader loader() throws IOException {
    List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
    try (Stream<Path> libraries = Files.list(libraries())) {
      for (Path library : libraries.sorted().toList()) {
        urls.add(library.toUri().toURL());
      }
    }
    return new URLClassLoader(
        "sample-shop", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Leaves nothing behind. */
  void delete() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static boolean isPart(JarEntry entry) {
    return entry.getName().matches("shop\\.war|lib/[^/]+\\.jar");
  }

  private Path libraries() {
    return directory.resolve("lib");
  }
}
