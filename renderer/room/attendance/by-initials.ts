/** Somebody who can be named by initials or by the beginning of a name. */
export interface Named {
  readonly id: string
  readonly name: string
}

export interface Meant {
  readonly ids: readonly string[]
  /** What fits nobody, or more than one, in words; nothing is done while there is any. */
  readonly unclear: readonly string[]
}

const titles = new Set(['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'dame', 'rev'])

/** As people type them: without accents, points and apostrophes, in small letters. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()

const wordsOf = (name: string): readonly string[] =>
  plain(name)
    .split(/\s+/)
    .filter((word) => word !== '' && !titles.has(word))

/** "no" and "noa" both mean Dr Ngozi Okonkwo-Adeyemi. */
function initialsOf(name: string): readonly string[] {
  const words = wordsOf(name)
  const first = words.map((word) => word[0]).join('')
  const every = words.flatMap((word) => word.split('-').map((part) => part[0] ?? '')).join('')
  // Middle names are known to few.
  return [first, every, `${first[0] ?? ''}${first.at(-1) ?? ''}`]
}

const isMeant = (said: string, { name }: Named): boolean =>
  initialsOf(name).includes(plain(said).replaceAll(' ', '')) ||
  wordsOf(name).some((_word, from, words) => words.slice(from).join(' ').startsWith(plain(said)))

/** Whom "dw, jb" or "Priya, okonkwo" means. Between commas a whole name may stand; without any, each word is somebody. */
export function meantBy(text: string, people: readonly Named[]): Meant {
  const pieces = text.split(/[,;]/).map((piece) => piece.trim())
  const said = pieces.flatMap((piece) => (fits(piece, people).length > 0 ? [piece] : piece.split(/\s+/)))
  const each = said.filter((one) => one !== '').map((one) => ({ one, who: fits(one, people) }))
  return {
    ids: [...new Set(each.flatMap(({ who }) => (who.length === 1 ? who.map(({ id }) => id) : [])))],
    unclear: each.flatMap(({ one, who }) => {
      if (who.length === 1) return []
      if (who.length === 0) return [`Nobody here is “${one}”.`]
      return [`“${one}” may be ${who.map(({ name }) => name).join(' or ')}: write more of the name.`]
    }),
  }
}

/** Initials count before beginnings: "an" is Amara Nwosu, and not Anna. */
function fits(said: string, people: readonly Named[]): readonly Named[] {
  if (said === '') return []
  const byInitials = people.filter(({ name }) => initialsOf(name).includes(plain(said)))
  return byInitials.length > 0 ? byInitials : people.filter((one) => isMeant(said, one))
}
