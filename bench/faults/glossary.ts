import type { GlossaryTerm } from '../../src/model/glossary-term.ts';

/** By language: what each term is called, and what it must not be called. */
const TERMS: Readonly<Record<string, Readonly<Record<string, readonly [preferred: string[], forbidden: string]>>>> = {
  ar: {
    password: [['كلمة المرور', 'كلمات المرور', 'كلمة مرور'], 'رمز السر'],
    subscription: [['اشتراك'], 'عضوية'],
    mailbox: [['علبة بريد', 'علبة البريد', 'صندوق البريد', 'علب البريد', 'صناديق البريد'], 'خزانة رسائل'],
  },
  de: {
    password: [['Kennwort', 'Kennwörter'], 'Passwort'],
    subscription: [['Abonnement'], 'Bezug'],
    mailbox: [['Postfach', 'Postfächer'], 'Briefkasten'],
  },
  fr: {
    password: [['mot de passe', 'mots de passe'], 'code secret'],
    subscription: [['abonnement'], 'souscription'],
    mailbox: [['boîte aux lettres', 'boîtes aux lettres'], 'casier'],
  },
  id: {
    password: [['kata sandi'], 'sandi lewat'],
    subscription: [['langganan'], 'abonemen'],
    mailbox: [['kotak surat'], 'peti pos'],
  },
  ja: {
    password: [['パスワード'], '合言葉'],
    subscription: [['サブスクリプション'], '定期購読'],
    mailbox: [['メールボックス'], '郵便箱'],
  },
  ko: {
    password: [['암호'], '비번'],
    subscription: [['구독'], '정기 가입'],
    mailbox: [['사서함'], '우편통'],
  },
  pt: {
    password: [['senha'], 'palavra-passe'],
    subscription: [['assinatura'], 'subscrição'],
    mailbox: [['caixa de correio', 'caixas de correio'], 'caixa postal'],
  },
  ru: {
    password: [['пароль', 'пароли', 'пароля', 'паролей'], 'кодовое слово'],
    subscription: [['подписка', 'подписок'], 'абонемент'],
    mailbox: [['почтовый ящик', 'почтового ящика', 'почтовые ящики'], 'мейлбокс'],
  },
  th: {
    password: [['รหัสผ่าน'], 'รหัสลับ'],
    subscription: [['การสมัครใช้งาน', 'สมัครใช้งาน', 'สมัครสมาชิก'], 'บอกรับ'],
    mailbox: [['กล่องจดหมาย'], 'ตู้ไปรษณีย์'],
  },
  zh: {
    password: [['密码'], '口令'],
    subscription: [['订阅'], '认购'],
    mailbox: [['邮箱'], '信箱'],
  },
};

/** Names that are their own translation. */
export const KEPT_NAMES = ['Outlook', 'SharePoint', 'Visual Studio', 'Microsoft Edge'];

/** Gives the glossary with which faults are planted and looked for in a locale: names that are kept, and three terms if they are known. */
export function glossaryOf(tag: string): readonly GlossaryTerm[] {
  const terms = Object.entries(TERMS[new Intl.Locale(tag).language] ?? {});
  return [
    ...terms.map(([source, [preferred, forbidden]]) => ({ source, preferred, forbidden: [forbidden] })),
    ...KEPT_NAMES.map((source) => ({ source, preferred: [source], forbidden: [] })),
  ];
}
