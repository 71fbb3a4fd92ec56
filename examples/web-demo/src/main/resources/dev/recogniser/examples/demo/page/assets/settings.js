import { byId, make, tell } from './dom.js';

const FORMAT = 'format';

/** What is expected of the drawing, and what reads it, of what the server offers. Fires `change`. */
export class Settings extends EventTarget {
  #offer = null;

  constructor() {
    super();
    byId('expect').addEventListener('change', () => this.#change());
    byId('backend').addEventListener('change', () => this.#showDevices());
    for (const id of ['backend', 'device']) {
      byId(id).addEventListener('change', () => tell(this, 'change'));
    }
  }

  /** What the server offers, with its defaults chosen. */
  use(offer) {
    this.#offer = offer;
    const { backends, alphabets, defaults, model } = offer;
    for (const choice of document.getElementsByName('expect')) {
      choice.parentElement.hidden = choice.value !== FORMAT && !alphabets.some(({ id }) => id === choice.value);
    }
    fill('backend', backends.map(backendOption), defaults.backend);
    this.#showDevices(defaults.device);
    byId('with-marks').hidden = !model.marks;
    const unusable = backends.filter(({ usable }) => !usable);
    byId('unusable').replaceChildren(...unusable.map(({ id, reason }) => make('li', {}, `${id}: ${reason}`)));
  }

  /** The options to send; none before the server has made its offer, so that its defaults hold. */
  get options() {
    if (!this.#offer) {
      return {};
    }
    const [backend, device] = ['backend', 'device'].map((id) => byId(id).value);
    const marks = this.#offer.model.marks && byId('read-marks').checked;
    return { backend, device, marks, ...this.#expected };
  }

  get #expected() {
    const { value } = document.querySelector('[name=expect]:checked');
    const format = byId('format').value;
    return value === FORMAT ? (format ? { format } : {}) : { alphabet: value };
  }

  #change() {
    byId('with-format').hidden = document.querySelector('[name=expect]:checked').value !== FORMAT;
    tell(this, 'change');
  }

  #showDevices(chosen) {
    const backend = this.#offer.backends.find(({ id }) => id === byId('backend').value);
    fill('device', (backend?.devices ?? []).map((id) => make('option', { value: id }, id)), chosen);
  }
}

function backendOption({ id, version, usable }) {
  return make('option', { value: id, disabled: !usable }, usable ? `${id} ${version}` : `${id} (not usable)`);
}

function fill(id, options, chosen) {
  const select = byId(id);
  select.replaceChildren(...options);
  if (options.some(({ value }) => value === chosen)) {
    select.value = chosen;
  }
}
