/** By language, how a text says that something is not so: particles, prefixes, and words such as "without", "fail", "other", "hardly" and "still". */
export const NEGATIONS: Readonly<Partial<Record<string, RegExp>>> = {
  ar: /(?<!\p{L})[وف]?(?:[أا]?لا|ألّا|لم|لن|[أا]?ليس\p{L}*|لست|لسنا|لسن|معط\p{L}*|تعط\p{L}*|ألم|ألن|مختلف\p{L}*|توقف|غير|[بل]?عدم|[بم]?دون|بدون|إلا|يتعذر|تعذر|فشل|تجنب|لئلا|أبدا|منع|يمنع|محظور|خالي?|بدلا|بخلاف|خلاف|نادر\p{L}*|قلما|[أا]?خرى?|آخر)(?!\p{L})/u,
  cs: /(?<!\p{L})(?:ne(?!bo(?!\p{L})|j(?:v[ěíy]|lep|nov|d[řr]|m[ée])|ž)|bez(?!pe)|ni[cčk]|žádn|zabrán|vyhn|místo|zřídk|sotva|jin(?:a|[áéý]))/iu,
  de: /nicht|(?<!\p{L})(?:kein|nie(?!d)|ohne|weder|anstatt|ausschließlich|un(?!d|t[ae]r|s|i[vt])\p{L}{4}|statt|vermeid|verzicht|verhinder|fehl(?!er)|außer|ausgeschl|nein|kaum|selten|andere?[nmrs]?(?!\p{L})|andernf|anders|sonst(?!\p{L})|weiterhin|trotzdem|dennoch|abgeraten|abzuraten|überflüssig|schlecht|(?:nur|erst)(?!\p{L}))|(?:los|frei)(?:e[nmrs]?)?(?!\p{L})/iu,
  el: /(?<!\p{L})(?:(?:δεν|δε|μην|μη|όχι|χωρίς|ποτέ|ούτε|αντί)(?!\p{L})|αδύνατ|αδυν|αποτυ|αποφ|σπάνι|διαφορ|άλλ)/iu,
  es: /(?<!\p{L})(?:(?:no|ni|sin|nada|nunca|jamás|tampoco|sino|lugar)(?!\p{L})|ning[uú]n|impos|evit|inv[áa]lid|incomp|indispon|inact|inacc|innec|des(?:act|con|hab)|insuf|excepto|impid|apenas|rara|contrario|otr[oa]|distint|diferent)/iu,
  fr: /(?<!\p{L})(?:(?:ne|pas|non|sans|ni|jamais|plutôt|lieu)(?!\p{L})|n['’]|aucun|impossib|évit|échou|échec|inval|incomp|indispon|inact|inacc|inutil|insuf|sauf|empêch|rare|sinon|autre|différ|déconseil)/iu,
  he: /(?<!\p{L})[ושהכמ]*(?:(?:לא|אין|בלי|ללא|אי|מבלי|לעולם|טרם|במקום)(?!\p{L})|אינ|נכשל|מנע|נמנע|אחר|שונה|נדיר)|אל ת/u,
  hi: /नहीं|(?<![\p{L}\p{M}])(?:न|ना|मत|बिना)(?![\p{L}\p{M}])|अमान्य|असमर्थ|अनुपलब्ध|असफल|विफल|बजाय|रोक|अन्य|शायद/u,
  id: /(?<!\p{L})(?:(?:tidak|bukan|jangan|belum|tanpa|tak|kecuali|selain)(?:lah|kah|nya)?(?!\p{L})|non|salah(?! satu)|gagal|hindari|menghindar|mencegah|jarang|lain|berbeda|sulit)/iu,
  it: /(?<!\p{L})(?:(?:non|né|mai|senza|anziché|invece)(?!\p{L})|nessun|imposs|evit|inval|incomp|indispon|inatt|inacc|disatt|disab|insuf|imped|rara|altr[oiae]|altrim|divers)/iu,
  ja: /な[いくかけ]|なし|ません|(?<![必ま])ず(?![れつ])|[不否]|無(?!料)|未|非(?!常)|失敗|避け|以[外下内]|対象外|禁止|代わり|異な|停止|小さ|少な|にく[いくか]|づら[いくか]|まれ|稀|ほとんど|難し|[別他]の/u,
  ko: /않|(?<!동)안 |안[되됩된]|없|못|아니|아닌|마[세십]|말[고아]|불[가필일]|미[사지설]|비활|무[시효]|제외|실패|금지|외에|대신|드물|거의|다른|어렵/u,
  nl: /(?<!\p{L})(?:niet|geen|nooit|zonder|noch|on(?!der|s|line|t)\p{L}{3}|voorkom|vermijd|mislukt|behalve|plaats|zelden|nauwelijks|ander)/iu,
  pl: /(?<!\p{L})(?:nie|bez(?!pi)|ani(?!\p{L})|żad|nigd|unik|zapob|zamiast|rzadk|inn[aey]|inacz|przeciwn)/iu,
  pt: /(?<!\p{L})(?:(?:não|nem|nunca|sem|jamais|vez)(?!\p{L})|nenhum|imposs|evit|falh|inv[áa]lid|incomp|indispon|inativ|inacess|desnec|desativ|descon|desabil|insuf|exceto|impede|rara|contrário|outr[oa]|diferent|dificil)/iu,
  ru: /(?<!\p{L})(?:не(?!которы|скольк|обходим|дел|посредств|медленн)|ни(?!ж)|без(?!опас)|отсутств|кроме|избе|вместо|против|уступа|устаре|запрещ|отлич|перест|разн|только|даже если|все равно|всё равно|вряд|едва|редк|плох|друг|иначе|противном|излишн|выход\p{L}+ за рамк)/iu,
  th: /ไม่|มิได้|มิใช่|อย่า(?!ง)|ห้าม|ปราศ|ไร้|นอกจาก|ล้มเหลว|หลีก|แทน|เท่านั้น|บาง|แทบ|(?<!ทรัพ)ยาก|อื่น/u,
  tr: /değil|m[ae]z|m[ıiuü]yor|m[ae]y[ıiae]|m[ae]d[ıiae]|yok|s[ıiuü]z|(?<!\p{L})(?:hiç|asla|engelle|yerine|dışında|nadir|aksi|başka|farklı)|(?<!\p{L})ne /iu,
  vi: /(?<!\p{L})(?:không|chưa|đừng|chẳng|vô|phi|tránh|thay vì|ngoại trừ|hiếm|khác)/iu,
  zh: /不(?!同|断|斷|仅|僅)|[没沒无無未勿]|非(?!常)|(?<!是)否|避免|以外|失败|失敗|禁止|而是|请别|請別|很少|几乎|幾乎|其[他它]|难以|難以/u,
};

/** By language, what each negation of a sentence is written with, and nothing else is: particles, verbs and articles that say "not" and "no". */
const PARTICLES: Readonly<Partial<Record<string, RegExp>>> = {
  ar: /(?<!\p{L})[وف]?(?:[أا]?لا|ألّا|لم|لن|[أا]?ليس\p{L}*|لست|لسنا|لسن|ألم|ألن|غير|[بل]?عدم|يتعذر|تعذر|لئلا)(?!\p{L})/gu,
  cs: /(?<!\p{L})(?:ne(?!bo(?!\p{L})|j(?:v[ěíy]|lep|nov|d[řr]|m[ée])|ž)|ni[cčk]|žádn)/giu,
  de: /(?<!\p{L})nicht(?!s?\p{L})|(?<!\p{L})(?:nichts(?!\p{L})|kein|nie(?:mals|mand\p{L}*)?(?!\p{L})|weder|andernfalls(?!\p{L})|sonst(?!\p{L}))/giu,
  el: /(?<!\p{L})(?:δεν|δε|μην|μη|όχι|ποτέ|ούτε)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:(?:no|ni|nada|nunca|jamás|tampoco|de lo contrario)(?!\p{L})|ning[uú]n)/giu,
  fr: /(?<!\p{L})(?:(?:ne|non|ni|sinon)(?!\p{L})|n['’])/giu,
  he: /(?<!\p{L})[ושהכמ]*(?:(?:לא|אין|אי)(?!\p{L})|אינ)/gu,
  hi: /नहीं|(?<![\p{L}\p{M}])(?:न|ना|मत)(?![\p{L}\p{M}])/gu,
  id: /(?<!\p{L})(?:tidak|bukan|jangan|belum|tak)(?:lah|kah|nya)?(?!\p{L})/giu,
  it: /(?<!\p{L})(?:(?:non|né|mai|altrimenti)(?!\p{L})|nessun)/giu,
  ja: /な[いくかけ]|なし|ません|(?<![必ま])ず(?![れつ])|不|未|無(?!料)/gu,
  ko: /않|(?<!동)안 |없|못|아니|아닌|마[세십]|말[고아]/gu,
  nl: /(?<!\p{L})(?:niet|geen|nooit|noch)/giu,
  pl: /(?<!\p{L})(?:nie|ani(?!\p{L})|żad|nigd|w przeciwnym)/giu,
  pt: /(?<!\p{L})(?:(?:não|nem|nunca|jamais|caso contrário)(?!\p{L})|nenhum)/giu,
  ru: /(?<!\p{L})(?:не(?!которы|скольк|обходим|дел|посредств|медленн)|ни(?!ж)|без(?!опас)|отсутств|запрещ|в противном случае)/giu,
  th: /ไม่|มิได้|มิใช่|อย่า(?!ง)|ห้าม/gu,
  tr: /değil|m[ae]z|m[ıiuü]yor|m[ae]y[ıiae]|m[ae]d[ıiae]|yok/giu,
  vi: /(?<!\p{L})(?:không|chưa|đừng|chẳng)/giu,
  zh: /不(?!同|断|斷|仅|僅)|[没沒无無未勿]|请别|請別|否[则則]/gu,
};

/** By language, what looks like a negation and says something else: “must”, “perhaps”, “few”. */
const IDIOMS: Readonly<Partial<Record<string, RegExp>>> = {
  de: /(?<!\p{L})nicht (?:nur|zuletzt)(?!\p{L})/giu,
  ja: /かもしれ(?:ない|ません)|な(?:ければ|くては|いと)(?:いけ|な[らり])(?:ない|ません)|少な[いくか]|小さ|つない/gu,
  th: /ไม่ว่า/gu,
  zh: /不过|不過|无论|無論|不管/gu,
};

/** How many negations a text has. */
export interface NegationCount {
  /** Words that are negations, and nothing else. */
  readonly particles: number;
  /** Other words that say that something is not so. */
  readonly others: number;
}

/** Counts the negations of a text; undefined for languages of which nothing is known. */
export function countNegations(text: string, language: string): NegationCount | undefined {
  const [all, particles] = [NEGATIONS[language], PARTICLES[language]];
  if (!all || !particles) return undefined;
  const idioms = IDIOMS[language];
  const said = idioms ? text.replace(idioms, ' ') : text;
  const count = said.match(particles)?.length ?? 0;
  return {
    particles: count,
    others: said.replace(particles, ' ').match(new RegExp(all, `${all.flags}g`))?.length ?? 0,
  };
}
