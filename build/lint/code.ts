import { reportElsewhere } from './imports.ts'
import { constructors } from './one-place.ts'
import type { Context, Rule } from './rule.ts'
import { isApp, isIn, projectPath } from './rule.ts'

export const oneConstructor: Rule = {
  create: (context) => {
    const from = projectPath(context.filename)
    if (!isApp(from)) return {}
    return {
      NewExpression: (node) => {
        const place = constructors.find(({ name }) => name === lastName(node.callee))
        if (place) reportElsewhere(context, from, { ...place, name: `new ${place.name}` }, node)
      },
    }
  },
}

const unsafeCopies = new Map([
  [
    'backup',
    'On an encrypted database backup() fails. Copy it with VACUUM INTO, which keeps the encryption (electron/store/backup/).',
  ],
  [
    'serialize',
    'serialize() gives the database back unencrypted. Copy it with VACUUM INTO, which keeps the encryption (electron/store/backup/).',
  ],
])

export const encryptedCopies: Rule = {
  create: (context) => {
    if (!projectPath(context.filename).startsWith('electron/store/')) return {}
    return {
      CallExpression: (node) => {
        const message =
          node.callee.type === 'MemberExpression' && unsafeCopies.get(lastName(node.callee) ?? '')
        if (message) context.report({ node, message })
      },
    }
  },
}

const takeSql = new Set(['prepare', 'exec', 'raw'])

// A migration is frozen text that nothing from outside reaches, and a trigger takes no bound values.
const frozen = 'electron/store/migrations/'

export const boundSql: Rule = {
  create: (context) => {
    const from = projectPath(context.filename)
    if (!isIn(from, ['electron/']) || isIn(from, [frozen])) return {}
    return {
      CallExpression: (node) => {
        if (!takeSql.has(lastName(node.callee) ?? '') || node.callee.type !== 'MemberExpression') return
        const [sql] = node.arguments
        if (sql && isPutTogether(sql)) reportSql(context, node)
      },
    }
  },
}

function reportSql(context: Context, node: Parameters<typeof reportElsewhere>[3]): void {
  const message =
    'A value put into the text of SQL can change what it does. Use Kysely, or a ? and bind the value; for a name, sql.ref() or sql.table().'
  context.report({ node, message })
}

interface Expression {
  readonly type: string
}

function isPutTogether(node: Expression): boolean {
  if (node.type === 'TemplateLiteral')
    return 'expressions' in node && (node.expressions as unknown[]).length > 0
  return node.type === 'BinaryExpression' && 'operator' in node && node.operator === '+'
}

function lastName(callee: object): string | undefined {
  if ('property' in callee) return lastName(callee.property as object)
  return 'name' in callee && typeof callee.name === 'string' ? callee.name : undefined
}
