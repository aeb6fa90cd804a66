package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.Servlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

@DisplayName("The README")
class ReadmeTest {

  private static final DOMImplementationLS LOAD_AND_SAVE = loadAndSave();
  private static final String XML_ATTRIBUTES =
      """
      <xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace"
          xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:attribute name="lang" type="xs:language"/>
      </xs:schema>
      """;
  private static final String SHOP = "src/test/java/com/shop/payment/AmazonPayments.java";

  @Test
  @DisplayName("shows the class that the tests compile and run")
  void showsTheClassThatRuns() throws IOException {
    assertThat(Files.readString(Path.of(SHOP))).endsWith(Guide.README.block("AmazonPayments.java"));
  }

  @Test
  @DisplayName("shows no more than 20 lines of Java and 25 of XML for the smallest integration")
  void staysSmall() {
    assertThat(Guide.README.block("AmazonPayments.java").lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(20);
    assertThat(Guide.README.block("web.xml").lines()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  @DisplayName("shows a web.xml that strict servers take, in the order that the schema wants")
  void showsValidXml() throws SAXException {
    String webXml =
        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
            + Guide.README.block("web.xml")
            + "</web-app>";

    assertThatCode(
            () -> schema().newValidator().validate(new StreamSource(new StringReader(webXml))))
        .doesNotThrowAnyException();
  }

  /**
   * The schema that the servlet API carries; it points to others beside it, and to one on the web.
   */
  private static Schema schema() throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          LSInput input = LOAD_AND_SAVE.createLSInput();
          input.setSystemId(systemId);
          input.setByteStream(
              systemId.endsWith("/xml.xsd")
                  ? new ByteArrayInputStream(XML_ATTRIBUTES.getBytes(StandardCharsets.UTF_8))
                  : resource(systemId));
          return input;
        });
    return factory.newSchema(new StreamSource(resource("web-app_6_0.xsd"), "web-app_6_0.xsd"));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        Servlet.class.getResourceAsStream("/jakarta/servlet/resources/" + name), name);
  }

  private static DOMImplementationLS loadAndSave() {
    try {
      return (DOMImplementationLS)
          DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
