package dev.recogniser.internal.expect;

/**
 * Follows what a text may be, character by character. States are numbers, none of which is
 * negative; the first is {@link #START}. For one thread and one search.
 */
public interface Walk {

  /** Before a text. */
  int START = 0;

  /** In the place of a state: no text goes on so. */
  int DEAD = -1;

  /** Where anything may follow. */
  Walk ANYWHERE =
      new Walk() {
        @Override
        public int after(int state, int character) {
          return START;
        }

        @Override
        public boolean accepts(int state) {
          return true;
        }

        @Override
        public int least(int state) {
          return 0;
        }
      };

  /**
   * The state after one more character.
   *
   * @param character a code point; a space is one
   * @return the state, or {@link #DEAD}
   */
  int after(int state, int character);

  /** Whether a text may end here. */
  boolean accepts(int state);

  /** How many characters are still to come at least, spaces not counted. */
  int least(int state);
}
