import { byId } from './dom.js';
import { say } from './notice.js';

/** Copies the text; where the browser lets no page do so, the text is selected, so that the keyboard can. */
export function offerCopy(shown) {
  byId('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(shown.reading.text);
      say('Copied.');
      setTimeout(() => byId('note').textContent === 'Copied.' && say(''), 3000);
    } catch {
      getSelection().selectAllChildren(byId('text'));
      say(document.execCommand('copy') ? 'Copied.' : 'The text is selected: copy it with Ctrl+C, or a long press.');
    }
  });
}
