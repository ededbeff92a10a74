/** @import { Reader } from '../reader.js' */

/**
 * Gives the address of this page in its current view: `…/?view=interlinear#ttu-999d6-102`. Other values of `view` name a version
 * of the product, and stay.
 * @param {Reader} reader
 * @param {string} hash
 */
export function addressOf({ choices, view, nameOf }, hash) {
  const url = new URL(location.href);
  for (const choice of choices) url.searchParams.delete('view', nameOf(choice));
  if (view() !== 'translation') url.searchParams.append('view', view());
  url.hash = hash;
  return url.href;
}
