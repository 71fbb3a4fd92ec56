import { byId, make, tell } from './dom.js';

/** How the drawing is to be read: backend, device, alphabet and marks, of what the server offers. Fires `change`. */
export class Settings extends EventTarget {
  #offer = null;

  constructor() {
    super();
    byId('backend').addEventListener('change', () => this.#showDevices());
    for (const id of ['backend', 'device', 'alphabet', 'read-marks']) {
      byId(id).addEventListener('change', () => tell(this, 'change'));
    }
  }

  /** What the server offers, with its defaults chosen. */
  use(offer) {
    this.#offer = offer;
    const { backends, alphabets, defaults, model } = offer;
    fill('alphabet', alphabets.map(({ id, name }) => make('option', { value: id }, name)), defaults.alphabet);
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
    const [backend, device, alphabet] = ['backend', 'device', 'alphabet'].map((id) => byId(id).value);
    return { backend, device, alphabet, marks: this.#offer.model.marks && byId('read-marks').checked };
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
