/**
 * How far the page is with the drawing: `idle` (nothing to read, or it cannot be read), `drawing`, `reading` or `read`.
 * It stands in the attribute `data-state` of the root element, for style sheets and tests.
 */
export function setState(state) {
  document.documentElement.dataset.state = state;
}

export function state() {
  return document.documentElement.dataset.state;
}

/**
 * Notes a moment of a reading in the browser's performance timeline: `pen-up`, `sent`, `answered` or `shown`.
 *
 * @return when it was, in milliseconds
 */
export function mark(moment) {
  return performance.mark(moment).startTime;
}

/** Waits until what was changed on the page can be seen. In a hidden tab that is never, so it waits 100 ms at most. */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
