/** The few ways in which the page is built. Text is always text: nothing is ever parsed as HTML. */

/** The element with this id, which index.html has. */
export const byId = (id) => document.getElementById(id);

/** A new element with properties (or, where it has none such, attributes) and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** A new SVG element. */
export function makeSvg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Tells the listeners of a model that it changed. */
export function tell(model, type, detail) {
  model.dispatchEvent(new CustomEvent(type, { detail }));
}
