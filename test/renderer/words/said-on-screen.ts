import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'rolldown/utils'

const repository = resolve(import.meta.dirname, '../../..')

export interface Said {
  readonly file: string
  readonly words: string
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'

/** A string that is written for people: it has a space in it, or begins as a sentence does. */
const isForPeople = (text: string): boolean => /[A-Za-z]{2} |^[A-Z][a-z]+$/.test(text.trim())

function textOf(node: Node): string | null {
  const { type, value } = node
  if (type === 'JSXText' && typeof value === 'string') return value
  if (type === 'Literal' && typeof value === 'string') return value
  if (type !== 'TemplateElement') return null
  const cooked: unknown = isNode(node) ? Reflect.get(value as object, 'cooked') : null
  return typeof cooked === 'string' ? cooked : null
}

/** What imports and types say is for the compiler, and a class name for the style sheet. */
const skipped = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TSLiteralType', 'TSPropertySignature'])
const isClassName = (node: Node): boolean =>
  node.type === 'JSXAttribute' && (node['name'] as Node | undefined)?.['name'] === 'className'

function* textsIn(node: Node): Generator<string> {
  if (skipped.has(node.type) || isClassName(node)) return
  const text = textOf(node)
  // What stands between tags is for people whatever it looks like.
  if (text !== null && (node.type === 'JSXText' ? /[A-Za-z]{2}/.test(text) : isForPeople(text))) yield text
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) yield* textsIn(child)
}

/** Every text in the sources of screens that people read there, with its file. */
export function saidOnScreen(folders: readonly string[]): readonly Said[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    return names.toSorted().flatMap((name) => {
      if (!/\.tsx?$/.test(name) || name.endsWith('.d.ts')) return []
      const file = join(folder, name)
      const { program } = parseSync(file, readFileSync(join(repository, file), 'utf8'))
      return [...textsIn(program as unknown as Node)]
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .map((words) => ({ file, words }))
    })
  })
}
