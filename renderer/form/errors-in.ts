/** Every message among a form's errors, each by the path of what it is about. */
export const leavesOf = (errors: object, above: string): readonly (readonly [string, string])[] =>
  Object.entries(errors).flatMap(([key, wrong]: [string, unknown]) => {
    if (typeof wrong !== 'object' || wrong === null) return []
    const name = key === 'root' ? above : above === '' ? key : `${above}.${key}`
    const message: unknown = Reflect.get(wrong, 'message')
    return typeof message === 'string' ? [[name, message] as const] : leavesOf(wrong, name)
  })

/** What is wrong with a field, or with the first part of it where it holds several. */
export function messageIn(wrong: unknown): string | undefined {
  if (typeof wrong !== 'object' || wrong === null) return undefined
  const message: unknown = Reflect.get(wrong, 'message')
  if (typeof message === 'string') return message
  return leavesOf(wrong, '')[0]?.[1]
}
