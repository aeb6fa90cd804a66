package io.github.payreturn.sampleshop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The keys of the shop, made on its first start. A real shop gets its key pair from Seller Central;
 * either way only the shop's own user may read the files.
 *
 * @param directory holds all of them
 */
record KeyFiles(Path directory) {

  /** Amazon's name for the shop's key; ids that begin like this are for play money. */
  static final String PUBLIC_KEY_ID = "SANDBOX-SAMPLESHOP";

  private static final int TOKEN_KEY_BYTES = 48;

  /** Makes what is not there yet. */
  static KeyFiles in(Path directory) throws IOException, GeneralSecurityException {
    Files.createDirectories(directory, onlyOwner(directory, "rwx------"));
    KeyFiles files = new KeyFiles(directory);
    if (!Files.exists(files.privateKey())) {
      files.makeKeyPair();
    }
    if (!Files.exists(files.returnTokenKey())) {
      byte[] key = new byte[TOKEN_KEY_BYTES];
      new SecureRandom().nextBytes(key);
      write(files.returnTokenKey(), Base64.getEncoder().encodeToString(key) + "\n");
    }
    return files;
  }

  /** Signs the shop's calls to Amazon. */
  Path privateKey() {
    return directory.resolve("amazon-pay-private-key.pem");
  }

  /** What Amazon, or the simulator, verifies those calls with. */
  Path publicKey() {
    return directory.resolve("amazon-pay-public-key.pem");
  }

  /** Signs the order id in the return URL. */
  Path returnTokenKey() {
    return directory.resolve("return-token.key");
  }

  PublicKey readPublicKey() throws IOException, GeneralSecurityException {
    String base64 = Files.readString(publicKey()).replaceAll("-----[^-]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(base64);
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private void makeKeyPair() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    write(publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    write(privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
  }

  private static String pem(String what, byte[] encoded) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64, what);
  }

  /** Nobody else can read the file, not even in the moment before it is written. */
  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(Files.createFile(file, onlyOwner(file, "rw-------")), text);
  }

  private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
