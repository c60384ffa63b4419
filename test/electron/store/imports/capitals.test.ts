import { expect, test } from 'vitest'
import { openTestStore } from '../test-store.ts'
import { bringIn, fileOf, preview, summary } from './import-file.ts'

const header = 'Client ID,NHS Number,Surname,Forename,DOB,Referral Date'
const rows = [
  'C1,9990181594,RÓZSA,Kwame,03/02/1970,14/10/2026',
  'C2,9991705864,MCDONALD,MARY ANN,03/02/1971,14/10/2026',
  'C3,,MacDONALD,AJ,03/02/1972,14/10/2026',
]

test('names in capitals are written as people write them, said, and kept as they were sent', async () => {
  const store = await openTestStore()
  const path = fileOf([header, ...rows].join('\r\n'))
  const told = { rows: 2, example: { sent: 'Kwame RÓZSA', usual: 'Kwame Rózsa' } }
  expect((await preview(store, path, 'health')).notes.capitals).toEqual(told)
  expect((await summary(store, path, 'health')).notes).toEqual({ capitals: told })
  await bringIn(store, path, 'health')
  const { people } = await store.call('people.list', { text: '' })
  const pages = await Promise.all(people.map(({ id }) => store.call('people.get', { personId: id })))
  expect(
    pages.map(({ person, referrals }) => [person.givenName, person.familyName, referrals[0]?.sentName]),
  ).toEqual([
    ['AJ', 'MacDONALD', ''],
    ['Mary Ann', 'McDonald', 'MARY ANN MCDONALD'],
    ['Kwame', 'Rózsa', 'Kwame RÓZSA'],
  ])
  expect(await bringIn(store, path, 'health')).toMatchObject({ added: 0, alreadyHere: 3, differing: 0 })
})
