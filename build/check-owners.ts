import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Visitor, parseSync } from 'vite'

/** A write to a table from a folder that does not own it. */
export interface Trespass {
  readonly at: string
  /** Undefined: the name is only known at run time, and nobody can say whose it is. */
  readonly table: string | undefined
  readonly owner: string | undefined
}

interface Node {
  readonly type: string
  readonly start: number
}
interface Write {
  readonly start: number
  readonly table: string | undefined
}

const store = 'electron/store'
/** Of these every folder's writes are made, and none of them says whose table it is. */
const apart = ['kernel', 'migrations']

const ofKysely = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'])
const ofKernel = new Set(['updateRow', 'updateRows', 'removeRow'])
const inSql = /\b(?:insert(?: or \w+)? into|replace into|update|delete from)\s+["`]?(\w+)/gi

/**
 * Each table belongs to the folder whose tables.ts declares it, and is written there or beneath it; the trail and history
 * are the kernel's own.
 */
export function trespassesIn(root: string): readonly Trespass[] {
  const files = filesOf(root).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
  const owners = new Map(
    files
      .filter(({ file }) => file.endsWith('/tables.ts') || file === `${store}/kernel/schema.ts`)
      .flatMap(({ file, text }) => declaredIn(text).map((table) => [table, dirname(file)] as const)),
  )
  return files
    .filter(({ file }) => !apart.some((folder) => file.startsWith(`${store}/${folder}/`)))
    .flatMap(({ file, text }) =>
      writesIn(file, text)
        .map(({ start, table }) => ({
          at: `${file}:${text.slice(0, start).split('\n').length}`,
          table,
          owner: table === undefined ? undefined : owners.get(table),
        }))
        .filter(({ owner }) => owner === undefined || !file.startsWith(`${owner}/`)),
    )
}

const filesOf = (root: string): string[] =>
  readdirSync(join(root, store), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()

/** What an `interface Tables` in it names. */
const declaredIn = (text: string): readonly string[] =>
  [...text.matchAll(/interface Tables \{([^}]*)\}/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/^\s*(\w+):/gm)].flatMap(([, table]) => table ?? []),
  )

function writesIn(file: string, text: string): readonly Write[] {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const found: Write[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: given, start }) => {
      const method =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name
      if (method && ofKysely.has(method)) found.push({ start, table: nameIn(given[0]) })
      if (callee.type === 'Identifier' && ofKernel.has(callee.name))
        found.push({ start, table: nameIn(given[1]) })
    },
    TaggedTemplateExpression: ({ quasi }) => {
      const sql = quasi.quasis.map(({ value }) => value.raw).join('?')
      for (const [, table] of sql.matchAll(inSql)) found.push({ start: quasi.start, table })
    },
  }).visit(program)
  return found
}

/** A table's name where it stands as a text: `'case'`, `'case as c'`, or either with a type said beside it. */
function nameIn(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if ('expression' in node) return nameIn(node.expression as Node)
  return 'value' in node && typeof node.value === 'string' ? node.value.split(' ')[0] : undefined
}

if (import.meta.main) {
  const trespasses = trespassesIn(resolve(import.meta.dirname, '..'))
  for (const { at, table, owner } of trespasses)
    console.error(
      table === undefined
        ? `${at} writes to a table that is named only at run time: nobody can say whose it is`
        : `${at} writes “${table}”, which is ${owner ?? 'nobody'}’s: call a function of its folder`,
    )
  console.log(`${trespasses.length} writes to another folder’s table`)
  process.exitCode = trespasses.length === 0 ? 0 : 1
}
