// What people call the things of the templates when they type them, in both languages of the screens: so that what is promised already is
// not offered again, and what was given before teaches what it costs.

const WORDS: Readonly<Record<string, RegExp>> = {
  warranty: /warrant|guarantee|garantie|gewährleistung/i,
  mats: /\bmats?\b|\bmatten\b|fußmatten/i,
  "full-tank": /\btank\b|\bfuel\b|\bpetrol\b|\bgas\b|tankfüllung|vollgetankt|volltanken|benzin|\bdiesel\b/i,
  "service-plan": /\bservices?\b|servic(?:e|ing)[ -]plan|inspektion|wartung|\bmot\b|\btüv\b/i,
  delivery: /deliver|liefer|drop[- ]?off|überführung/i,
  support: /support|helpdesk|aftercare|betreuung/i,
}

/** The code of the template's thing that these words name, if any. */
export const codeOfItem = (item: string): string | undefined => {
  const words = item.replaceAll(/[-_]+/g, " ")
  return Object.keys(WORDS).find((code) => WORDS[code].test(words))
}
