import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerDialogs, call, comeIn, expectShown, go, startApp } from './support/app.ts'
import { temporaryFolder } from './support/cleanup.ts'
import { demonstrationData } from './support/demonstration.ts'
import { keepPicture, look, settled, themes, tooWide, violations } from './support/screen.ts'

const folder = temporaryFolder('imports')
const headings =
  'Client ID,NHS Number,Surname,Forename,DOB,Postcode,Referral Date,Referral Reason,Indicative Health Budget (pa)'
const doubtful = [
  'Referrals to joint panel',
  '',
  headings,
  '7700101,999 412 3017,Gruffydd,SiÃ´n,04/05/1979,NG1 2ZZ,02/11/2026,I donâ€™t want carers at night.,1200',
  '7700102,9994124749,Lopez,Ana,03/02/1979,Nottingam,02/11/2026,To swim again,see notes',
  '7.70E+06,,Marden,Joy,01/02/1979,NG1 2ZZ,02/11/2026,"To swim, again",500',
  '7700104,,Pope,Kit,01/02/1979,NG1 2ZZ,02/11/2026,To "swim,£ -',
  'Total,,,,,,,,1700',
].join('\r\n')

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await startApp(await demonstrationData())
  page = await app.firstWindow()
  await comeIn(page)
})

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Both themes, both sizes: a picture each, and what is wrong. */
async function inspect(name: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [size, width, height] of [
    ['1280', 1280, 800],
    ['1920', 1920, 1080],
  ] as const) {
    await look(app, page, { name: size, width, height, zoom: 1 })
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `import-${name}-${theme}-${size}`)
      wrong.push(...(await tooWide(page)), ...(await violations(page)))
    }
  }
  return wrong
}

async function choose(path: string): Promise<void> {
  await go(page, '/referrals')
  await go(page, '/referrals/import')
  await answerDialogs(app, path)
  await page.getByRole('button', { name: 'Choose the file…' }).first().click()
}

describe('a file that does not prove how it is to be read', () => {
  test('shows where one chooses it which columns it needs', async () => {
    await go(page, '/referrals/import')
    await page.getByRole('button', { name: 'Which columns it has' }).first().click()
    await expectShown(page.getByRole('rowheader', { name: 'Client ID' }))
    expect(await inspect('choose')).toEqual([])
  })

  test('is asked about once, mended row by row, and keeps its refused rows after it was added', async () => {
    await choose(file('doubtful.csv', doubtful))
    await expectShown(page.getByText('How are the dates written?'))
    expect(await inspect('questions')).toEqual([])
    await page.getByText('The day stands first').click()
    await page.getByText('Mend them').click()
    await page.getByRole('button', { name: 'Read the file' }).click()
    await expectShown(page.getByText('2 referrals will be added.'))
    await expectShown(page.getByText('The headings are in row 3; 2 rows above them were passed over.'))
    await expectShown(page.getByText('Row 8 sums up the others'))
    expect(await inspect('preview')).toEqual([])
    await page.getByRole('button', { name: /^Add these 2/ }).click()
    await expectShown(page.getByText('2 referrals added.'))
    expect(await inspect('done')).toEqual([])
    await page.getByRole('button', { name: /^Row 6/ }).click()
    await expectShown(page.getByRole('dialog'))
    expect(await inspect('mend')).toEqual([])
    await page.getByRole('button', { name: 'Take it in' }).click()
    await expectShown(page.getByRole('dialog').getByRole('alert'))
    await page.getByLabel('Number in their system').fill('7700103')
    await page.getByRole('button', { name: 'Take it in' }).click()
    await page.getByRole('button', { name: 'Add this referral' }).click()
    await expectShown(page.getByText('1 referral added.'))
    const { people } = await call(page, 'people.list', { text: 'Gruffydd' })
    expect(people).toMatchObject([{ givenName: 'Siôn', dateOfBirth: '1979-05-04' }])
    await go(page, `/people/${(await call(page, 'people.list', { text: 'Lopez' })).people[0]?.id}`)
    await expectShown(page.getByText('Not read from the file: Postcode'))
    expect(await inspect('person')).toEqual([])
  })

  test('saves the rows that are left out as a file that is read by itself', async () => {
    const to = join(folder, 'left-out.csv')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, to)
    await choose(
      file(
        'again.csv',
        doubtful.replace('SiÃ´n', 'Siôn').replace('donâ€™t', 'don’t').replace('04/05', '14/05'),
      ),
    )
    await page.getByRole('button', { name: 'Save these rows as a CSV…' }).click()
    await expectShown(page.getByText('saved as left-out.csv'))
    const saved = readFileSync(to, 'utf8')
    expect(saved).toContain('1979-02-01')
    await choose(file('left-out-mended.csv', saved.replace('7.70E+06', '7700109')))
    await expectShown(page.getByText('2 referrals will be added.'))
  })
})

test('a file that is dropped is read, and headings that nobody knows are asked about', async () => {
  await go(page, '/referrals')
  await go(page, '/referrals/import')
  const text =
    'Ref;Nummer;Last Name;First Name;Date of Birth;Sent\r\n77;;Steen;Ruth;24/05/1975;22/01/2026\r\n'
  const box = await page.getByText('Or drop it here.').first().boundingBox()
  if (!box) throw new Error('there is nowhere to drop it')
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [file('dropped.csv', text)], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data })
  await expectShown(page.getByText('Which column is which?'))
  await expectShown(page.getByText('The headings are in'))
  expect(await inspect('columns')).toEqual([])
})

test('a row without an identifier is asked about, said to be one that is here, and parted from it again', async () => {
  const row = ',9994125192,ÓDUFFY,Ruairí,24/05/1979,NG1 2ZZ,15/11/2026'
  await choose(
    file('without-id.csv', `${headings}\r\n${row},To dance again,900\r\n${row},To sing again,\r\n`),
  )
  await expectShown(page.getByText('A referral that is here already?'))
  expect(await inspect('maybe-same')).toEqual([])
  await page.getByText(/^The one in row 2/).click()
  await page.getByRole('button', { name: 'Add this referral' }).click()
  await expectShown(page.getByText('1 referral added.'))
  const { people } = await call(page, 'people.list', { text: 'oduffy' })
  await go(page, `/people/${people[0]?.id}`)
  await expectShown(page.getByText(/^The same as the one sent 15 Nov 2026/))
  expect(await inspect('same-referral')).toEqual([])
  await page.getByRole('button', { name: 'Is another one after all' }).click()
  await page.getByLabel('How you know').fill('She asked for both.')
  await page.getByRole('button', { name: 'They are two' }).click()
  await expectShown(page.getByText('Waiting. Another one after all: She asked for both.'))
})
