/** What search is to find of one page. */
export interface SearchDocument {
  /** The page's URL from the server's root. */
  readonly url: string;
  /** The page's folder below its locale's, the same in all locales: `alchemyinsights/seed/`. */
  readonly place: string;
  readonly title: string;
  /** Body of the translation, without anything of the page around it. */
  readonly html: string;
  /** By what readers narrow results down. */
  readonly facets: Facets;
}

/** By what readers narrow results down or sort them; what a page does not say is absent. */
export interface Facets {
  /** `ms.service`, or else `ms.prod`. */
  readonly product?: string;
  /** `ms.topic`. */
  readonly topic?: string;
  /** The first folder of the page's place. */
  readonly docset?: string;
  readonly translation?: 'MT' | 'HT';
  /** `ms.date` as an ISO date. */
  readonly date?: string;
}

/** A page that is to be found, read only where it is not known from before. */
export interface SearchPage {
  /** The page's folder below its locale's, the same in all locales: `alchemyinsights/seed/`. */
  readonly place: string;
  /** Equal for pages of which search is to find the same. */
  readonly digest: string;
  readonly read: () => SearchDocument;
}
