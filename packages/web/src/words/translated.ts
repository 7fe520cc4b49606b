// A translation has the keys of the English catalogue, all of them and no others; its values are texts. The compiler holds it.

export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translated<Words[Key]>
}
