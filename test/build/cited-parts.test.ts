import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import councilJson from '../../shared/rules/packs/council.json' with { type: 'json' }
import healthJson from '../../shared/rules/packs/health.json' with { type: 'json' }
import jointJson from '../../shared/rules/packs/joint.json' with { type: 'json' }
import triggersJson from '../../shared/rules/packs/triggers.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')
const page = (name: string): string => readFileSync(join(root, name), 'utf8')

/** Parts are headings ("## 3. Rules of the money"), and points below them ("- **1.2** …"). */
const partsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:## (\d+)\.|- \*\*(\d+\.\d+)\*\*) /gm)].map(([, part, point]) => part ?? point ?? '')

/** "DOMAIN §2.4, §2.5 and §2.7" cites three. */
const citedIn = (text: string): readonly string[] =>
  [...text.matchAll(/(DESIGN|DOMAIN) (§\d+(?:\.\d+)?(?:(?:, | and )§\d+(?:\.\d+)?)*)/g)].flatMap(
    ([, name = '', parts = '']) => [...parts.matchAll(/[\d.]*\d/g)].map(([part]) => `${name} §${part}`),
  )

const sources = ['electron', 'shared', 'renderer', 'test', 'build'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !name.endsWith('cited-parts.test.ts'))
    .map((name) => join(folder, name)),
)
const pages = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'DOMAIN.md', 'SECURITY.md']

const there = ['DESIGN', 'DOMAIN'].flatMap((name) =>
  partsOf(page(`${name}.md`)).map((part) => `${name} §${part}`),
)

test('every part of the design and of the domain that is cited is there', () => {
  const cited = [...sources, ...pages].flatMap((name) => citedIn(page(name)).map((part) => ({ name, part })))
  expect(cited.length).toBeGreaterThan(40)
  expect(cited.filter(({ part }) => !there.includes(part))).toEqual([])
})

test('no number of a part is given twice', () => {
  expect(there.filter((part, at) => there.indexOf(part) !== at)).toEqual([])
})

test('a page that is not in the project is cited by nothing', () => {
  const elsewhere = /\bdomain(\.md)? §|\bresearch\/[a-z]|\bdesign §/i
  const otherwise = sources.filter((name) =>
    elsewhere.test(
      page(name)
        .replaceAll(/(DESIGN|DOMAIN) §/g, '')
        .replaceAll(/https?:\S+/g, ''),
    ),
  )
  expect(otherwise).toEqual([])
})

test('a part that is not there is found out', () => {
  expect(citedIn('see DESIGN §7.3, and DOMAIN §2.4, §2.5 and §9')).toEqual([
    'DESIGN §7.3',
    'DOMAIN §2.4',
    'DOMAIN §2.5',
    'DOMAIN §9',
  ])
})

/** The cells of the table's row that begins with this one. */
const row = (first: string): readonly string[] | undefined =>
  page('DOMAIN.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, cell]) => cell === first)
    ?.slice(1, -1)

test.each([...healthJson.rules, ...councilJson.rules, ...jointJson.rules])(
  'DOMAIN §3 says of $id what the rule says',
  ({ id, title, effect, justifiable, source, confirmed, inForceFrom }) => {
    const answers = justifiable ? '; a reason answers it' : ''
    const unsure = confirmed ? '' : ' (to be checked)'
    expect(row(id)).toEqual([
      id,
      title,
      `${effect === 'block' ? 'stops' : 'warns'}${answers}`,
      `${source.title}, ${source.section}${unsure}`,
      inForceFrom,
    ])
  },
)

test.each(triggersJson.triggers)('DOMAIN §4.3 says where $code is from', ({ code, source }) => {
  expect(row(`\`${code}\``)).toEqual([`\`${code}\``, `${source.title}: ${source.section}`])
})
