import type { eld } from 'eld/extrasmall';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The language that a text seems to be in, with what speaks for each language, from 0 to 1. */
export interface DetectedLanguage {
  /** ISO 639-1 code. */
  readonly language: string;
  readonly scores: Readonly<Record<string, number>>;
}

let detector: typeof eld | undefined;

/**
 * Detects the language of a text by its letter sequences; undefined where that is not reliable. The first call loads the
 * tables of 60 languages, half a second that runs without such texts are spared.
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  detector ??= loadDetector();
  const result = detector.detect(text);
  if (result.language === '' || !result.isReliable()) return undefined;
  return { language: result.language, scores: result.getScores() };
}

const DETECTABLE = new Set(
  (
    'am ar az be bg bn ca cs da de el en es et eu fa fi fr gu he hi hr hu hy is it ja ka kn ko ku lo lt lv ml mr ms nl no or pa ' +
    'pl pt ro ru sk sl sq sr sv ta te th tl tr uk ur vi yo zh'
  ).split(' '),
);
/** Languages that the detector knows by another's code. */
const DETECTED_AS: Readonly<Record<string, string>> = { id: 'ms', nb: 'no', nn: 'no', bs: 'hr', fil: 'tl', yue: 'zh' };

/** Gives the code by which the detector knows a language, or undefined if it does not. */
export function detectableLanguage(language: string): string | undefined {
  const code = DETECTED_AS[language] ?? language;
  return DETECTABLE.has(code) ? code : undefined;
}

/** Checks are synchronous, so the module is required; it is found as an import would find it. */
function loadDetector(): typeof eld {
  const require = createRequire(import.meta.url);
  return (require(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: typeof eld }).eld;
}
