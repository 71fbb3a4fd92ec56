package dev.recogniser.examples.demo;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to a server, as no HTTP client would send them. */
record Wire(Socket socket) implements AutoCloseable {

  static Wire to(Demo demo) throws IOException {
    URI address = URI.create(demo.address());
    return new Wire(new Socket(address.getHost(), address.getPort()));
  }

  Wire send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** All that comes until the server closes the connection. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
