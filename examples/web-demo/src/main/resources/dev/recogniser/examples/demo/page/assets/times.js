import { byId, make } from './dom.js';

const STAGES = ['decode', 'read', 'explain', 'encode'];

/** Shows how long an answer took, from the pen's lift to the text on the page, and what read it; with null nothing. */
export function showTimes(reading) {
  byId('times').replaceChildren(...(reading ? describe(reading) : []));
}

function describe(reading) {
  const parts = partsOf(reading);
  const total = parts.reduce((sum, { time }) => sum + time, 0);
  return [
    make('p', {}, make('b', {}, milliseconds(total)), ' from the last point to the text'),
    shares(parts),
    make('dl', {}, ...parts.flatMap(terms)),
    make('p', { className: 'note' }, `Server: ${stages(reading.times)}.`),
    make('p', { className: 'note' }, `Read by ${reader(reading)}.`),
  ];
}

function stages(times) {
  const known = STAGES.filter((stage) => times[stage] !== undefined);
  return known.map((stage) => `${stage} ${milliseconds(times[stage])}`).join(', ');
}

function partsOf({ moments: { penUp, sent, answered, shown }, times }) {
  return [
    { name: 'pause', time: sent - penUp },
    { name: 'network', time: Math.max(0, answered - sent - times.total) },
    { name: 'server', time: times.total },
    { name: 'page', time: shown - answered },
  ];
}

function terms({ name, time }) {
  return [make('dt', { className: name }, name), make('dd', {}, milliseconds(time))];
}

function shares(parts) {
  const bar = make('div', { className: 'shares', ariaHidden: 'true' });
  for (const { name, time } of parts) {
    const share = make('span', { className: name });
    share.style.flexGrow = time;
    bar.append(share);
  }
  return bar;
}

function reader({ backend, model, language }) {
  const threads = backend.threads === 1 ? '1 thread' : `${backend.threads} threads`;
  const engine = `${backend.id} ${backend.engineVersion} on ${backend.device}, ${threads}`;
  return `${engine}; model ${model.name} (${model.sha256}); language ${language.id ?? 'none'}`;
}

function milliseconds(time) {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
