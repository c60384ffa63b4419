/** Where in a correction's input each part of a record is written. */
const places: readonly (readonly [start: RegExp, input: string])[] = [
  [/^\/decision\/escalation(?=\/|$)/, 'rest.escalation'],
  [/^\/decision(?=\/|$)/, 'words'],
  [/^\/words(?=\/|$)/, 'rest.said'],
  [/^\/ask\/text$/, 'rest.asked.ask'],
  [/^\/ask(?=\/|$)/, 'rest.asked'],
  [/^\/meeting(?=\/|$)/, 'rest.heard'],
  [/^\/findings\/found(?=\/|$)/, 'rest.findings'],
  [/^\/agreements(?=\/|$)/, 'answers'],
  [/^\/actions(?=\/|$)/, 'actions'],
  [/^\/othersPresent(?=\/|$)/, 'rest.others'],
]

/** The input’s field that a place of the record is corrected in: `rest.plan.lines.0.description`. */
export function formPlace(at: string): string {
  const found = places.find(([start]) => start.test(at))
  const named = found === undefined ? `rest${at}` : at.replace(found[0], found[1])
  return named.replaceAll('/', '.')
}
