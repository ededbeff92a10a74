/** What the checks know of how one language is written. */
export interface LocaleCustoms {
  /** Language subtag: `pt`. */
  readonly language: string;
  /** Script of the locale, ISO 15924: `Latn`, `Hans`, `Jpan`. */
  readonly script: string;
  /** Whether spaces stand between words. */
  readonly hasSpaces: boolean;
  /** Whether sentences end with a full stop; Thai and Lao sentences end with nothing. */
  readonly hasFullStops: boolean;
  /** Whether a question, a colon before a list or an exclamation may end with a full stop or nothing, as in East Asia. */
  readonly hasFreeEnds: boolean;
  /** How whole sentences end, but for their mark, in languages whose lists may hold sentences or nouns; nothing elsewhere. */
  readonly sentenceEnd: RegExp;
  /** Marks that mean something else than their shape tells English readers: a Greek `;` is a question mark. */
  readonly endMarks: Readonly<Partial<Record<string, EndMark>>>;
  /** Marks before which a no-break space belongs. */
  readonly spacedMarks: string;
  /** Marks before which an ordinary space is customary. */
  readonly looseMarks: string;
  /** Quotation marks of texts, outer ones first, each opening and closing; straight ones are at home everywhere. */
  readonly quotes: readonly string[];
  /** Words that are written twice in a row in good style. */
  readonly doublings: ReadonlySet<string>;
  /** Words that are written twice in a row where a relative clause begins, behind a comma. */
  readonly relatives: ReadonlySet<string>;
  /** Whether words take what other languages write as separate words before them, as in Hebrew and Arabic. */
  readonly hasPrefixes: boolean;
  /** Languages that short texts in this one are taken for, or the other way round. */
  readonly nearLanguages: ReadonlySet<string>;
}

/** What the mark at the end of a segment says, whatever its shape. */
export type EndMark = 'full stop' | 'question mark' | 'exclamation mark' | 'colon' | 'semicolon' | 'comma' | 'ellipsis';

/** Languages that write no spaces between words. */
const WITHOUT_SPACES = new Set(['ja', 'zh', 'yue', 'th', 'lo', 'km', 'my', 'bo', 'dz']);
const WITHOUT_FULL_STOPS = new Set(['th', 'lo']);
const WITH_FREE_ENDS = new Set(['ja', 'zh', 'yue', 'ko', 'th', 'lo', 'km', 'my']);
const WITH_PREFIXES = new Set(['ar', 'he', 'fa', 'ur', 'sw', 'zu', 'xh']);

/** Languages whose short texts are easily taken for each other. */
const NEAR_LANGUAGES = [
  ['id', 'ms', 'jv', 'su', 'tl', 'fil'],
  ['nb', 'nn', 'no', 'da', 'sv', 'is', 'fo'],
  ['hr', 'sr', 'bs', 'sl', 'mk', 'sk', 'cs'],
  ['pt', 'gl', 'es', 'ca', 'it', 'eu', 'ro', 'oc', 'ast'],
  ['fr', 'oc', 'ca'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'tt', 'mn'],
  ['hi', 'mr', 'ne', 'kok', 'sa'],
  ['ar', 'fa', 'ur', 'ku', 'ckb', 'prs', 'ps', 'sd', 'ug'],
  ['de', 'lb', 'nl', 'af', 'fy', 'da'],
  ['tr', 'az', 'tk', 'uz', 'crh', 'ku'],
  ['fi', 'et'],
  ['lt', 'lv'],
  ['zh', 'yue', 'ja'],
  ['pl', 'cs', 'sk'],
  ['bn', 'as'],
  ['am', 'ti'],
  ['vi'],
];

const END_MARKS: Readonly<Partial<Record<string, LocaleCustoms['endMarks']>>> = {
  el: { ';': 'question mark', '\u037E': 'question mark', '·': 'semicolon', '\u0387': 'semicolon' },
  hy: { ':': 'full stop', '։': 'full stop', '.': 'colon', '՝': 'comma', '՞': 'question mark' },
};

/** Polite endings of verbs. */
const SENTENCE_ENDS: Readonly<Partial<Record<string, RegExp>>> = {
  ja: /(?:です|ます|ません|でした|ました|ましょう|ください|下さい)$/u,
  ko: /(?:니다|세요|시오)$/u,
};

/** Khmer sets its full stop apart; Thai its repetition mark and, often, colons; Japanese half-width marks. */
const LOOSE_MARKS: Readonly<Partial<Record<string, string>>> = { km: '។៖', th: ':?!ๆ', lo: ':?!ໆ', ja: ':?!' };

/** Quotation marks as the Unicode CLDR and Microsoft's style guides have them; languages that are not here use several. */
const QUOTES: Readonly<Partial<Record<string, readonly string[]>>> = {
  de: ['„“', '‚‘', '»«', '›‹'],
  'de-CH': ['«»', '‹›', '„“'],
  fr: ['«»', '‹›', '“”'],
  ru: ['«»', '„“'],
  uk: ['«»', '„“', '“”'],
  pl: ['„”', '«»', '»«'],
  cs: ['„“', '‚‘', '»«'],
  sk: ['„“', '‚‘', '»«'],
  hu: ['„”', '»«'],
  bg: ['„“'],
  ja: ['「」', '『』'],
  'zh-Hant': ['「」', '『』'],
  el: ['«»', '“”'],
};

/** Each language's words that are doubled in good style, in lower case. */
const DOUBLINGS: Readonly<Partial<Record<string, string>>> = {
  de: 'sie ihr ihnen der nach',
  fr: 'nous vous',
  nl: 'die dat haar zich',
  es: 'poco',
  it: 'mano piano poco via',
  pt: 'pouco',
  sv: 'det som',
  hu: 'egy már hol',
  ro: 'încet',
  tr: 'tek ayrı adım sık zaman yan yavaş bire teker kısım bölüm kat uzun satır tane dizi sıra ara',
  az: 'tək ayrı addım tez yavaş',
  vi: 'từ luôn thường ngày đều dần nhiều xa lâu hay mãi rất ai nhỏ riêng song người nhà năm tháng đâu gì',
  hi: 'अलग बार धीरे साथ साथ-साथ अपने अपनी अपना कौन क्या जैसे कभी एक दो कुछ बीच समय जल्दी छोटे बड़े नए',
  mr: 'वेगवेगळ्या वेगळे वेगळ्या हळू एक वारंवार',
  bn: 'আলাদা বার ধীরে নিজ এক সাথে',
  ta: 'தனித் வேறு',
  te: 'వేర్వేరు వేరు',
  ko: '하나 자주 각각 차례 점점 종종 서로',
  he: 'אחד אחת שלב לאט צעד שורה',
  ar: 'شيئا شيئًا خطوة واحدا واحدًا',
  fa: 'کم یک تک جدا',
  ur: 'الگ بار ایک ساتھ',
  ms: 'satu',
  id: 'satu',
  tl: 'ito iba isa',
  sw: 'hivyo moja polepole mbali sasa',
};

/** Each language's words that are article and relative pronoun. */
const RELATIVES: Readonly<Partial<Record<string, string>>> = { de: 'die der das den dem' };

const customsByTag = new Map<string, LocaleCustoms>();

/** Gives what is known of how the language of a BCP 47 tag is written; unknown languages are written as most are. */
export function customsOf(tag: string): LocaleCustoms {
  let customs = customsByTag.get(tag);
  if (!customs) customsByTag.set(tag, (customs = makeCustoms(tag)));
  return customs;
}

function makeCustoms(tag: string): LocaleCustoms {
  const locale = new Intl.Locale(tag).maximize();
  const { language, script = 'Latn', region } = locale;
  const isFrench = language === 'fr' && region !== 'CA';
  return {
    language,
    script,
    hasSpaces: !WITHOUT_SPACES.has(language),
    hasFullStops: !WITHOUT_FULL_STOPS.has(language),
    hasFreeEnds: WITH_FREE_ENDS.has(language),
    sentenceEnd: SENTENCE_ENDS[language] ?? (WITH_FREE_ENDS.has(language) ? /./u : /(?!)/u),
    endMarks: END_MARKS[language] ?? {},
    spacedMarks: isFrench ? ':;!?»' : language === 'fr' ? ':»' : '',
    looseMarks: LOOSE_MARKS[language] ?? '',
    quotes: QUOTES[`${language}-${region ?? ''}`] ?? QUOTES[`${language}-${script}`] ?? QUOTES[language] ?? [],
    doublings: new Set(DOUBLINGS[language]?.split(' ')),
    relatives: new Set(RELATIVES[language]?.split(' ')),
    hasPrefixes: WITH_PREFIXES.has(language),
    nearLanguages: new Set(NEAR_LANGUAGES.filter((group) => group.includes(language)).flat()),
  };
}
