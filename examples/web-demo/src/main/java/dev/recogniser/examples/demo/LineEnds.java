package dev.recogniser.examples.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The line feeds of a file.
 *
 * @param count how many there are
 * @param afterLast where the last one ends; 0 if there is none
 */
record LineEnds(long count, long afterLast) {

  private static final int BLOCK = 1 << 16;

  static LineEnds of(FileChannel channel) throws IOException {
    long count = 0;
    long afterLast = 0;
    long position = 0;
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    long size = channel.size();
    while (position < size && channel.read(block.clear(), position) > 0) {
      block.flip();
      for (int i = 0; i < block.limit(); i++) {
        if (block.get(i) == '\n') {
          count++;
          afterLast = position + i + 1;
        }
      }
      position += block.limit();
    }
    return new LineEnds(count, afterLast);
  }
}
