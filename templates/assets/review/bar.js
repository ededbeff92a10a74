import { make } from '../elements.js';
import { button } from './card.js';
import { actor, decisions, exportDecisions, forget, onDecision, setActor, undo } from './decisions.js';

/**
 * Makes the bar above pairs: who reviews, how many decisions there are, what becomes of them.
 * @param {{ onHelp?: () => void }} options
 */
export function reviewBar({ onHelp } = {}) {
  const bar = make('div', { class: 'review-bar', role: 'group', 'aria-label': 'Decisions' });
  const name = /** @type {HTMLInputElement} */ (make('input', { type: 'text', autocomplete: 'name', size: '14' }));
  name.value = actor();
  name.addEventListener('change', () => setActor(name.value));
  const status = make('span', { role: 'status', class: 'decision-count' });
  const back = button('Undo', () => void undo());
  const out = button('Export decisions', () => {
    exportDecisions();
    clear.hidden = false;
  });
  const clear = button('Forget exported', () => {
    forget();
    clear.hidden = true;
  });
  clear.hidden = true;
  const show = () => {
    const { length } = decisions();
    status.textContent = length === 1 ? '1 decision' : `${length.toLocaleString('en')} decisions`;
    for (const one of [back, out]) /** @type {HTMLButtonElement} */ (one).disabled = length === 0;
  };
  show();
  onDecision(show);
  bar.append(make('label', {}, 'Your name ', name), status, back, out, clear);
  if (onHelp) {
    const help = button('?', onHelp);
    help.setAttribute('aria-label', 'Keyboard shortcuts');
    bar.append(help);
  }
  return bar;
}
