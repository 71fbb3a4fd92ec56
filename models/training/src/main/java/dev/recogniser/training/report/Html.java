package dev.recogniser.training.report;

import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page that is well-formed XML and HTML alike. */
final class Html {

  /** Wider pictures would be illegible on a phone if they were made to fit it. */
  private static final int NARROW = 600;

  private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";
  private static final String NOT_XML =
      "[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private final StringWriter page = new StringWriter();
  private final XMLStreamWriter out;

  Html() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
      out.writeDTD("<!DOCTYPE html>\n");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    open("html", "xmlns", NAMESPACE, "lang", "en");
  }

  /** Opens an element; names and values of attributes follow each other. */
  Html open(String element, String... attributes) {
    return write(
        () -> {
          out.writeStartElement(element);
          attributes(attributes);
        });
  }

  Html close() {
    return write(out::writeEndElement);
  }

  Html text(String text) {
    return write(() -> out.writeCharacters(text.replaceAll(NOT_XML, "\uFFFD")));
  }

  /** An element with nothing but text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** An element that HTML knows to be empty. */
  Html empty(String element, String... attributes) {
    return write(
        () -> {
          out.writeEmptyElement(element);
          attributes(attributes);
        });
  }

  /** A picture, contained in the page, and its name. */
  Html picture(Picture picture) {
    open("figure").open("div", "class", "scroll");
    empty(
        "img",
        "class",
        picture.width() > NARROW ? "wide" : "narrow",
        "src",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()),
        "width",
        String.valueOf(picture.width()),
        "height",
        String.valueOf(picture.height()),
        "alt",
        picture.alt());
    return close().element("figcaption", picture.file()).close();
  }

  /** A table; the first cell of each row is its heading. */
  Html table(List<String> heading, List<List<String>> rows) {
    open("div", "class", "scroll").open("table").open("thead").open("tr");
    heading.forEach(cell -> element("th", cell, "scope", "col"));
    close().close().open("tbody");
    for (List<String> row : rows) {
      open("tr").element("th", row.get(0), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> element("td", cell));
      close();
    }
    return close().close().close();
  }

  /** Ends the page. */
  String finish() {
    write(out::writeEndDocument);
    return page.toString();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1].replaceAll(NOT_XML, "\uFFFD"));
    }
  }

  private interface Step {
    void write() throws XMLStreamException;
  }

  private Html write(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("A page cannot be written to memory.", e);
  }
}
