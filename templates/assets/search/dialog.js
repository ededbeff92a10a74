import { make } from '../elements.js';
import { searchPage } from './place.js';
import { forgetSearches, recentSearches, rememberSearch } from './recent.js';
import { excerptText, resultText, statusText } from './result-markup.js';
import { loadStyles, makeSearchInput } from './search-input.js';
import { pauseAfter, Session } from './session.js';

/** How many pages are shown; more stand on the search page. */
const MOST_PAGES = 6;

const session = new Session();

/** @type {Promise<SearchDialog> | undefined} */
let making;

/**
 * Opens the dialog in which readers search; rejects if what it needs cannot be fetched.
 * @param {() => string} typed what was typed meanwhile
 */
export async function openSearch(typed) {
  // What searches need is fetched beside the dialog's words.
  session.warm();
  making ??= Promise.all([fetchWords(), loadStyles()]).then(([words]) => new SearchDialog(words));
  making.catch(() => (making = undefined));
  (await making).open(typed);
}

async function fetchWords() {
  const { words } = await import('../words.js');
  return words();
}

/**
 * A combobox over what is found, in a dialog.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
class SearchDialog {
  /** @type {import('./session.js').Answer | undefined} */
  #answer;
  /** @type {import('./facets.js').Choices} */
  #choices = {};
  #optionCount = 0;
  /** @type {Promise<ReturnType<typeof import('./controls.js').makeControls>> | undefined} */
  #making;

  /** @param {Record<string, string>} words */
  constructor(words) {
    this.words = words;
    this.input = makeSearchInput(words, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'search-results',
      placeholder: words.search,
    });
    this.status = make('p', { class: 'search-status', role: 'status' });
    this.list = make('div', { id: 'search-results', role: 'listbox', 'aria-label': words.searchResults });
    this.recent = make('div', { class: 'search-recent' });
    this.all = /** @type {HTMLAnchorElement} */ (make('a', { class: 'search-all', hidden: true }, words.searchAll));
    this.filters = /** @type {HTMLDetailsElement} */ (
      make('details', { class: 'search-filters' }, make('summary', {}, words.searchFilters))
    );
    this.foot = make('div', { class: 'search-foot', hidden: true }, this.filters, this.all);
    const close = make('button', { type: 'button', class: 'search-close', 'aria-label': words.close });
    close.addEventListener('click', () => this.dialog.close());
    this.dialog = /** @type {HTMLDialogElement} */ (
      make(
        'dialog',
        { class: 'search-dialog', 'aria-label': words.search },
        make('div', { class: 'search-field' }, this.input, close),
        make('div', { class: 'search-found' }, this.status, this.recent, this.list),
        this.foot,
      )
    );
    this.#listen();
    document.body.append(this.dialog);
  }

  /** @param {() => string} typed */
  open(typed) {
    if (this.dialog.open) return;
    this.#showRecent();
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    if (typed() !== '') {
      this.input.setRangeText(typed(), 0, this.input.value.length, 'end');
      this.#search();
    }
  }

  #listen() {
    this.input.addEventListener('input', (event) => this.#search(pauseAfter(event)));
    this.input.addEventListener('keydown', (event) => this.#pressed(event));
    // The space around the dialog belongs to it, and nothing else of it does.
    this.dialog.addEventListener('click', ({ target }) => {
      if (target === this.dialog) this.dialog.close();
    });
    this.list.addEventListener('click', () => rememberSearch(this.input.value));
    this.all.addEventListener('click', () => rememberSearch(this.input.value));
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') this.#move(1);
    else if (key === 'ArrowUp') this.#move(-1);
    else if (key === 'Enter') this.#follow(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  /** @param {boolean} inNewTab */
  #follow(inNewTab) {
    // Nobody who pressed Enter for a code is led to another one.
    const link = this.#selected() ?? (this.#answer?.isSimilar ? null : this.list.querySelector('a'));
    if (!link) return;
    rememberSearch(this.input.value);
    if (inNewTab) open(link.href, '_blank', 'noopener');
    else {
      this.dialog.close();
      location.href = link.href;
    }
  }

  /** @param {number} [pause] */
  async #search(pause) {
    const query = this.input.value.trim();
    if (query === '') {
      session.stop();
      this.#answer = undefined;
      this.#show([], '');
      this.#showRecent();
      return;
    }
    this.recent.replaceChildren();
    if (!this.#answer) this.status.textContent = this.words.searchBusy;
    try {
      const answer = await session.ask(query, this.#choices, {
        isQuick: true,
        ...(pause === undefined ? {} : { pause }),
      });
      if (!answer) return;
      const described = await answer.describe(0, MOST_PAGES);
      if (this.input.value.trim() !== query) return;
      this.#answer = answer;
      this.#show(
        described.flatMap((one) => this.#options(one)),
        ...statusText(answer, this.words),
      );
      this.all.hidden = answer.count === 0;
      this.all.href = `${searchPage}?${new URLSearchParams({ q: query, ...chosen(this.#choices) })}`;
      this.#offerChoices();
    } catch {
      if (this.input.value.trim() === query) this.#show([], this.words.searchFailed);
    }
  }

  /**
   * @param {HTMLElement[]} options
   * @param {...(Node | string)} status
   */
  #show(options, ...status) {
    // Before there is anything new to lay out.
    this.list.parentElement?.scrollTo(0, 0);
    this.status.replaceChildren(...status);
    this.list.replaceChildren(...options);
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.all.hidden = true;
    this.#select(null);
  }

  /** Offers to narrow down what was found; the scripts for it come after the first answer. */
  async #offerChoices() {
    this.foot.hidden = false;
    this.#making ??= import('./controls.js').then(({ makeControls }) =>
      makeControls(
        this.filters,
        this.words,
        () => this.#answer,
        (choices) => {
          this.#choices = choices;
          this.#search(0);
        },
      ),
    );
    (await this.#making).refresh();
  }

  #showRecent() {
    const queries = this.input.value.trim() === '' ? recentSearches() : [];
    if (queries.length === 0) {
      this.recent.replaceChildren();
      return;
    }
    const buttons = queries.map((query) => {
      const button = make('button', { type: 'button', dir: 'auto' }, query);
      button.addEventListener('click', () => {
        this.input.value = query;
        this.input.focus();
        this.#search(0);
      });
      return make('li', {}, button);
    });
    const clear = make('button', { type: 'button', class: 'search-forget' }, this.words.recentSearchesClear);
    clear.addEventListener('click', () => {
      forgetSearches();
      this.recent.replaceChildren();
      this.input.focus();
    });
    this.recent.replaceChildren(make('h2', {}, this.words.recentSearches), make('ul', {}, ...buttons), clear);
  }

  /** @param {import('./describe.js').Description} description */
  #options(description) {
    const { parts, excerptLanguage } = description;
    return [
      this.#option(description.url, 'search-page-option', resultText(description, this.words)),
      ...parts.map(({ url, title, excerpt }) =>
        this.#option(url, 'search-part', [
          make('span', { class: 'search-title', lang: excerptLanguage, dir: 'auto' }, title),
          ...excerptText(excerpt, excerptLanguage),
        ]),
      ),
    ];
  }

  /**
   * @param {string} href
   * @param {string} className
   * @param {HTMLElement[]} children
   */
  #option(href, className, children) {
    const id = `search-result-${++this.#optionCount}`;
    return make(
      'a',
      { href, class: className, role: 'option', tabindex: '-1', id, 'aria-selected': 'false' },
      ...children,
    );
  }

  /** @returns {HTMLAnchorElement | null} */
  #selected() {
    return this.list.querySelector('[aria-selected="true"]');
  }

  /** @param {HTMLAnchorElement | null} link */
  #select(link) {
    this.#selected()?.setAttribute('aria-selected', 'false');
    link?.setAttribute('aria-selected', 'true');
    link?.scrollIntoView({ block: 'nearest' });
    if (link) this.input.setAttribute('aria-activedescendant', link.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** @param {number} step */
  #move(step) {
    // The place before the first option is the box itself.
    const places = [null, .../** @type {NodeListOf<HTMLAnchorElement>} */ (this.list.querySelectorAll('a'))];
    this.#select(places.at((places.indexOf(this.#selected()) + step) % places.length) ?? null);
  }
}

/** What a reader has chosen. @param {import('./facets.js').Choices} choices @returns {Record<string, string>} */
function chosen(choices) {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value));
}
