/**
 * Address at which a pair is reviewed.
 * @param {string} articleUrl
 * @param {string} id translation unit id
 */
export function pairUrl(articleUrl, id) {
  return `${articleUrl}?view=review#ttu-${encodeURIComponent(id)}`;
}
