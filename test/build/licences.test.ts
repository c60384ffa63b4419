import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { licencesOf } from '../../build/licences.ts'

const all = licencesOf(resolve(import.meta.dirname, '../..'))
const named = (name: string) => all.find((one) => one.name === name)

test('the licences are those of what goes out with Accord, with their words', () => {
  expect(named('react')).toMatchObject({ licence: 'MIT' })
  expect(named('react')?.text).toContain('Permission is hereby granted')
  // Needed by one that is needed.
  expect(named('scheduler')).toBeDefined()
  expect(named('electron')?.version).toMatch(/^\d+\./)
})

test('nothing is named that only builds or tests, and no licence is one that we do not allow', () => {
  for (const name of ['vitest', 'playwright', 'typescript', 'electron-builder', 'oxlint'])
    expect(named(name)).toBeUndefined()
  const odd = all.filter(
    ({ licence }) => !/MIT|Apache-2\.0|BSD|ISC|MPL-2\.0|OFL|0BSD|Unlicense|CC0|Zlib/.test(licence),
  )
  expect(odd.map(({ name, licence }) => `${name} ${licence}`)).toEqual([])
})
