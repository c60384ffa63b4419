import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What a page calls by its path: in code marks, and below one of the project's folders. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:build|electron|renderer|shared|test)\/[\w./-]*)`/g)].flatMap(
    ([, path]) => path ?? [],
  )

test.each(['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'DOMAIN.md', 'SECURITY.md'])(
  'every path that %s names is there',
  (page) => {
    const named = pathsIn(readFileSync(join(root, page), 'utf8'))
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  },
)

test('a path that is not there is found out', () => {
  expect(pathsIn('see `shared/none.ts` and `npm test`')).toEqual(['shared/none.ts'])
})
