/** Fetches what searches need for the page of search: at the first sign of a reader, or, where there is a query, once it is painted. */

import { firstSign } from './first-sign.js';

/** Resolves when the page has been painted, which would have to wait for what is fetched. Some browsers keep this to themselves. */
function firstPaint() {
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
}

const hasQuery = location.search !== '';
Promise.race([firstSign(), ...(hasQuery ? [firstPaint()] : [])]).then(() => import('./search/page.js'));
