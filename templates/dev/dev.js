/* What `diglot dev` adds to pages while it serves them: loads a changed page again and shows what is wrong with it. */
(() => {
  const own = new URL('.', document.currentScript.src);
  const base = own.pathname.slice(0, -'__diglot/'.length);
  const page = `/${location.pathname.slice(base.length)}`;
  const events = new EventSource(new URL(`events?page=${encodeURIComponent(page)}`, own));
  let shown = '';
  let wasLost = false;

  // The region stands before it says anything: only what changes within one is read aloud.
  const region = document.createElement('section');
  region.className = 'diglot-dev';
  region.lang = 'en';
  region.dir = 'ltr';
  region.tabIndex = -1;
  region.hidden = true;
  region.setAttribute('aria-label', 'Diglot');
  region.setAttribute('role', 'status');
  document.body.append(region);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') region.hidden = true;
  });

  events.addEventListener('reload', () => {
    location.reload();
  });
  events.addEventListener('state', (event) => {
    if (wasLost) location.reload();
    else if (event.data !== shown) {
      shown = event.data;
      show(JSON.parse(event.data));
    }
  });
  events.addEventListener('error', () => {
    wasLost = true;
  });

  function show({ failure, diagnostics }) {
    region.hidden = failure === undefined && diagnostics.length === 0;
    region.setAttribute('role', failure === undefined ? 'status' : 'alert');
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const counts = `${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`;
    region.replaceChildren(
      header(failure === undefined ? `${counts} on this page` : 'The site could not be built'),
      ...(failure === undefined ? [] : [element('pre', failure)]),
      list(diagnostics),
    );
  }

  function header(text) {
    const close = element('button', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => {
      region.hidden = true;
    });
    const header = document.createElement('header');
    header.append(element('strong', text), close);
    return header;
  }

  function list(diagnostics) {
    const list = document.createElement('ul');
    for (const { place, severity, code, message, suggestion } of diagnostics) {
      const item = document.createElement('li');
      item.append(element('code', place), ` ${severity} ${code}: ${message}`);
      if (suggestion !== undefined) item.append(element('small', suggestion));
      list.append(item);
    }
    return list;
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
  }
})();
