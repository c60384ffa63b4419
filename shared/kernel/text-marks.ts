/**
 * Marks that nobody sees. Some are needed: joiners between letters of scripts that join, in emoji and in flags. The
 * others are left over from a program or a file, and what was seen stays the same without them.
 */

// Soft hyphens (Word's own is U+001F), byte order marks, word joiners, invisible operators and shaping switches,
// blank Hangul letters, annotation marks. Unicode 16, Default_Ignorable_Code_Point.
const leftOver =
  /\u034F|[\u001F\u00AD\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}]/gu

// A tag outside a flag is a hidden letter.
const tags = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu

const strayVariation = /(?<=^|\s)[\uFE00-\uFE0F]+/gu

const joining = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]]`
const letter = String.raw`[\p{L}\p{M}\p{N}]`
const picture = String.raw`\p{Extended_Pictographic}`
// A joiner or its opposite counts beside a letter that can be joined, or between the parts of a picture.
const joiners = new RegExp(
  String.raw`((?<=${joining}\p{M}*)\u200C(?=${letter})|(?<=${letter})\u200C(?=${joining})|` +
    String.raw`(?<=${joining}\p{M}*)\u200D|\u200D(?=${joining})|` +
    String.raw`(?<=${picture}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=${picture}))|[\u200C\u200D]`,
  'gv',
)

const unspaced = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]`
// Thai and its neighbours write no spaces: there a zero-width one is where a line may break.
const zeroWidthSpaces = new RegExp(String.raw`((?<=${unspaced})\u200B(?=${unspaced}))|\u200B`, 'gu')

/** Without the marks that no script, picture or flag needs. What went may leave a neighbour without use: so again. */
export function withoutLeftOvers(text: string): string {
  const once = withoutSome(text)
  return once === text ? text : withoutLeftOvers(once)
}

const withoutSome = (text: string): string =>
  text
    .replace(leftOver, '')
    .replace(tags, (_, flag: string | undefined) => flag ?? '')
    .replace(zeroWidthSpaces, (_, kept: string | undefined) => kept ?? '')
    .replace(/([\u200C\u200D])\1+/g, '$1')
    .replace(joiners, (_, kept: string | undefined) => kept ?? '')
    .replace(strayVariation, '')

// Word's bullets and ticks come from fonts of pictures and lie in Unicode's private area.
const pictures: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
}

/** What programs write in a way of their own, as what it means: breaks, Word's hyphen and bullets, hard spaces. */
export const meant = (text: string): string =>
  text
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\u001E', '-')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\uF0A7\uF0B7\uF0D8\uF0E0\uF0FC]/g, (mark) => pictures[mark] ?? mark)

const seen = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** True where nothing in it can be seen: empty, spaces of every kind, marks without a letter under them. */
export const isUnseen = (text: string): boolean => !seen.test(text)

/** For figures and headings, where no mark is ever needed: without any that nobody sees, marks of direction included. */
export const withoutUnseen = (text: string): string =>
  meant(text).replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u001F]/gu, '')
