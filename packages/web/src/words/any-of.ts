// Saying one of many texts by a key that is known when the program runs. The compiler pairs every text with every figure of every other, which
// takes it a minute for nine moves; so the keys are held by type here, and what the texts take by `words.test.ts`.

export type SayAnyOf<Key extends string> = (key: Key, figures: Readonly<Record<string, string | number>>) => string

/** `t` is what `useTranslations` gives. */
export const sayAnyOf = <Key extends string>(t: object): SayAnyOf<Key> => t as SayAnyOf<Key>
